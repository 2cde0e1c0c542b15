package org.code99.outreach;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.database.Sql;
import org.code99.drawers.VisibleFile;
import org.code99.drawers.VisibleFiles;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.regions.Days;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;
import org.code99.regions.RuleFault;
import org.code99.triage.Cooling;
import org.code99.triage.CoolingOff;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * The door past the house rules that wait for somebody to do something first or for time to pass
 * (P3, S21, S33, S50): a manager lets the pieces of one file go without it, by name and reason.
 */
@Singleton
public class Overrides {
  private final VisibleFiles files;
  private final HouseRules rules;
  private final CoolingOff patience;
  private final Days days;
  private final Sql sql;

  Overrides(VisibleFiles files, HouseRules rules, CoolingOff patience, Days days, Sql sql) {
    this.files = files;
    this.rules = rules;
    this.patience = patience;
    this.days = days;
    this.sql = sql;
  }

  /** What the rules say of a file, in the order in which pieces are asked. */
  @Transactional
  public List<HouseRuleHere> of(Actor actor, UUID file) {
    VisibleFile seen = files.see(actor, file);
    Optional<Cooling> wound = freshWound(actor, seen);
    return RulesByRegion.ASKED.stream().map(rule -> here(actor, seen, rule, wound)).toList();
  }

  /** What a rule says of a wound that is still fresh; empty where none is. */
  @Transactional
  public Optional<HouseRuleHere> cooling(Actor actor, UUID file) {
    VisibleFile seen = files.see(actor, file);
    Optional<Cooling> wound = freshWound(actor, seen);
    return wound.map(fresh -> here(actor, seen, fresh.rule(), wound));
  }

  /**
   * Goes past a rule for one file.
   *
   * @param rule its key
   * @throws Refused when they are no manager of the file, there is nothing to go past, or no reason
   *     is told
   */
  @Transactional
  public void pass(Actor manager, UUID id, String rule, String why) {
    VisibleFile file = files.forWork(manager, id);
    if (!manager.is(Role.MANAGER)) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN, "Only a manager goes past a house rule: ask yours.");
    }
    Rule passed = told(rule, why);
    HouseRuleHere here = here(manager, file, passed, freshWound(manager, file));
    if (!here.mayBePassed()) {
      throw Refused.because(
          Refused.Kind.CONFLICT,
          here.passed()
              .map(by -> "%s went past this rule already.".formatted(by.by()))
              .orElse("This rule holds nothing back here: there is nothing to go past."));
    }
    List<RuleFault> faults =
        rules.override(
            manager.company(), file.region(), passed, id, manager.person(), manager.name(), why);
    if (!faults.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID,
          faults.stream().map(fault -> Fault.at(fault.field(), fault.sentence())).toList());
    }
  }

  /** The rule of a key; what is wrong with the key and the reason is told at once. */
  private static Rule told(String key, String why) {
    Optional<Rule> rule = Rule.of(key).filter(RulesByRegion.ASKED::contains);
    List<Fault> faults = new ArrayList<>();
    if (rule.isEmpty()) {
      faults.add(
          Fault.at(
              "rule",
              "'%s' holds no piece that a manager may let go: choose one of %s."
                  .formatted(
                      key,
                      RulesByRegion.ASKED.stream()
                          .map(Rule::key)
                          .collect(Collectors.joining(", ")))));
    }
    if (why.isBlank()) {
      faults.add(Fault.at("why", "Say why the rule is gone past: it stands with your name."));
    }
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    return rule.orElseThrow();
  }

  private HouseRuleHere here(
      Actor actor, VisibleFile file, Rule rule, Optional<Cooling> freshWound) {
    RuleAnswer answer = rules.ask(actor.company(), file.region(), rule);
    Optional<Cooling> wound = freshWound.filter(fresh -> fresh.rule() == rule);
    boolean kept =
        switch (rule) {
          case DOSSIER_READ -> dossierRead(file.id());
          case GAME_PLAN -> planned(file.id());
          default -> wound.isEmpty();
        };
    return new HouseRuleHere(
        rule.key(),
        answer.sentence(),
        answer.mode().code(),
        kept,
        wound.map(Cooling::until),
        passed(actor.company(), file.id(), rule, wound.map(Cooling::lostOn)));
  }

  private Optional<Cooling> freshWound(Actor actor, VisibleFile file) {
    return patience
        .of(actor.company(), file.region(), file.id())
        .filter(wound -> wound.isOn(days.today(actor.company(), file.region())));
  }

  private boolean dossierRead(UUID file) {
    return sql.first(
            """
            SELECT 1 FROM drawers_file f JOIN drawers_life v ON v.file_id = f.id AND v.opened_dossier_by = f.owner_id
             WHERE f.id = ?
            """,
            row -> true,
            file)
        .orElse(false);
  }

  private boolean planned(UUID file) {
    return sql.first("SELECT 1 FROM outreach_plan_that_holds WHERE file_id = ?", row -> true, file)
        .orElse(false);
  }

  /** Who went past a rule; of a wound, since it was made: another loss is another reason. */
  private Optional<HouseRuleHere.Passed> passed(
      UUID company, UUID file, Rule rule, Optional<LocalDate> since) {
    return sql.first(
        """
        SELECT by_name, why, at FROM regions_override
         WHERE company_id = ? AND subject_id = ? AND rule = ? AND at >= coalesce(?::date, '-infinity')
         ORDER BY at LIMIT 1
        """,
        row ->
            new HouseRuleHere.Passed(
                row.getString("by_name"),
                row.getString("why"),
                row.getObject("at", OffsetDateTime.class).toInstant()),
        company,
        file,
        rule.key(),
        since.orElse(null));
  }
}

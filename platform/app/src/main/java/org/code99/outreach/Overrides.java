package org.code99.outreach;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.drawers.VisibleFile;
import org.code99.drawers.VisibleFiles;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * The door past the house rules that wait for somebody to do something first (P3, S21, S50): a
 * manager lets the pieces of one file go without it, by name and reason.
 */
@Singleton
public class Overrides {
  private final VisibleFiles files;
  private final HouseRules rules;
  private final Sql sql;

  Overrides(VisibleFiles files, HouseRules rules, Sql sql) {
    this.files = files;
    this.rules = rules;
    this.sql = sql;
  }

  /** What the rules say of a file, in the order in which pieces are asked. */
  @Transactional
  public List<HouseRuleHere> of(Actor actor, UUID file) {
    VisibleFile seen = files.see(actor, file);
    return RulesByRegion.ASKED.stream().map(rule -> here(actor, seen, rule)).toList();
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
    Rule passed =
        Rule.of(rule)
            .filter(RulesByRegion.ASKED::contains)
            .orElseThrow(() ->
                new Refused(
                    Refused.Kind.INVALID,
                    List.of(
                        Fault.at(
                            "rule",
                            "'%s' holds no piece that a manager may let go: choose dossier-read or game-plan."
                                .formatted(rule)))));
    HouseRuleHere here = here(manager, file, passed);
    if (!here.mayBePassed()) {
      throw Refused.because(
          Refused.Kind.CONFLICT,
          here.passed()
              .map(by -> "%s went past this rule already.".formatted(by.by()))
              .orElse("This rule holds nothing back here: there is nothing to go past."));
    }
    List<String> faults =
        rules.override(
            manager.company(), file.region(), passed, id, manager.person(), manager.name(), why);
    if (!faults.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID, faults.stream().map(fault -> Fault.at("why", fault)).toList());
    }
  }

  private HouseRuleHere here(Actor actor, VisibleFile file, Rule rule) {
    RuleAnswer answer = rules.ask(actor.company(), file.region(), rule);
    return new HouseRuleHere(
        rule.key(),
        answer.sentence(),
        answer.mode().code(),
        rule == Rule.GAME_PLAN ? planned(file.id()) : dossierRead(file.id()),
        passed(actor.company(), file.id(), rule));
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

  private Optional<HouseRuleHere.Passed> passed(UUID company, UUID file, Rule rule) {
    return sql.first(
        """
        SELECT by_name, why, at FROM regions_override
         WHERE company_id = ? AND subject_id = ? AND rule = ?
         ORDER BY at LIMIT 1
        """,
        row ->
            new HouseRuleHere.Passed(
                row.getString("by_name"),
                row.getString("why"),
                row.getObject("at", OffsetDateTime.class).toInstant()),
        company,
        file,
        rule.key());
  }
}

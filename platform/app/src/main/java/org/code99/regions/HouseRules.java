package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.audit.Overtaken;
import org.code99.audit.Words;
import org.code99.database.Sql;

/**
 * The door to the house rules (P3): the same answer whoever asks. What a region says holds there
 * and below, until a region nearer by says otherwise; where nobody says anything, the rules are
 * gentle. What was said stays: the newest word of a region holds.
 */
@Singleton
public class HouseRules {
  private static final int WHOLE = 100;

  private final Sql sql;
  private final Clock clock;
  private final Companies companies;
  private final MapDrawing drawing;
  private final RuleWords words;
  private final Audit audit;

  HouseRules(
      Sql sql, Clock clock, Companies companies, MapDrawing drawing, RuleWords words, Audit audit) {
    this.sql = sql;
    this.clock = clock;
    this.companies = companies;
    this.drawing = drawing;
    this.words = words;
    this.audit = audit;
  }

  /** What a rule says in a region; the company's own id stands for files without a region. */
  @Transactional
  public RuleAnswer ask(UUID company, UUID region, Rule rule) {
    return book(company).answer(region, rule);
  }

  /** What a rule says in each of some regions. */
  @Transactional
  public Map<UUID, RuleAnswer> ask(UUID company, Collection<UUID> regions, Rule rule) {
    RuleBook book = book(company);
    Map<UUID, RuleAnswer> answers = new HashMap<>();
    regions.forEach(region -> answers.put(region, book.answer(region, rule)));
    return Map.copyOf(answers);
  }

  /** All rules as they are in a region, in the order of the table. */
  @Transactional
  public List<RuleAnswer> of(UUID company, UUID region) {
    RuleBook book = book(company);
    return Arrays.stream(Rule.values()).map(rule -> book.answer(region, rule)).toList();
  }

  /** What a region itself said of its rules, by whom and why, in the order of saying. */
  @Transactional
  public List<RuleWord> words(UUID company, UUID region) {
    return words.of(company, region);
  }

  /**
   * Makes whoever says something of the company's rules wait until this transaction ends, for
   * somebody who is about to.
   *
   * @param seen the version of the newest word that they read; empty for whatever holds
   * @throws Overtaken when the region said something of this rule since
   */
  @Transactional
  public void unchangedSince(UUID company, UUID region, Rule rule, OptionalLong seen) {
    companies.oneAtATime(company);
    List<RuleWord> of = words.of(company, region).stream().filter(one -> one.isOf(rule)).toList();
    if (seen.isPresent() && newest(of) != seen.getAsLong()) {
      throw new Overtaken(RuleWords.edits(of, rule, seen.getAsLong()));
    }
  }

  /** The same of all rules. */
  @Transactional
  public void unchangedSince(UUID company, UUID region, OptionalLong seen) {
    companies.oneAtATime(company);
    List<RuleWord> all = words.of(company, region);
    if (seen.isPresent() && newest(all) != seen.getAsLong()) {
      throw new Overtaken(RuleWords.edits(all, seen.getAsLong()));
    }
  }

  private static long newest(List<RuleWord> said) {
    return said.isEmpty() ? 0 : said.getLast().version();
  }

  /**
   * A region sets a rule; without a mode it inherits it again.
   *
   * @param number that the rule counts with there; empty for the one that it comes with
   * @param by who says so, by name; that they may is for the caller to know
   * @return why it is refused, all reasons at once; nothing was written then
   */
  @Transactional
  public List<RuleFault> set(
      UUID company,
      UUID region,
      Rule rule,
      Optional<Rule.Mode> mode,
      OptionalInt number,
      String by,
      String why) {
    List<RuleFault> faults = faults(company, region, rule, mode, number, by, why);
    if (faults.isEmpty()) {
      words.append(
          company,
          region,
          rule.key(),
          mode.map(Rule.Mode::code).orElse(null),
          number.isPresent() ? number.getAsInt() : null,
          by,
          why);
    }
    return faults;
  }

  /** Why {@link #set} would refuse, all reasons at once; nothing is written. */
  @Transactional
  public List<RuleFault> faults(
      UUID company,
      UUID region,
      Rule rule,
      Optional<Rule.Mode> mode,
      OptionalInt number,
      String by,
      String why) {
    List<RuleFault> faults = faults(company, region, by, why);
    if (rule.locked() || mode.filter(Rule.Mode.LOCKED::equals).isPresent()) {
      add(
          faults,
          "rule",
          "'%s' cannot be set: what is locked is locked everywhere.".formatted(rule.key()));
    }
    if (number.isPresent()) {
      count(rule, number.getAsInt(), faults);
    }
    return List.copyOf(faults);
  }

  private static void count(Rule rule, int number, List<RuleFault> faults) {
    if (rule.number().isEmpty()) {
      add(faults, "number", "'%s' counts nothing: leave the number out.".formatted(rule.key()));
    }
    if (number < 1 || number > 3650) {
      add(faults, "number", "%d is no number to count with: give 1 to 3650.".formatted(number));
    } else if (rule == Rule.MARGIN_FLOOR && number >= WHOLE) {
      add(
          faults,
          "number",
          "No order leaves %d percent of itself: give 1 to 99.".formatted(number));
    }
  }

  private static void add(List<RuleFault> faults, String field, String sentence) {
    faults.add(new RuleFault(field, sentence));
  }

  /**
   * A region takes a whole set of defaults; what it said of single rules before is set aside.
   *
   * @return why it is refused, all reasons at once; nothing was written then
   */
  @Transactional
  public List<RuleFault> choose(
      UUID company, UUID region, Rule.Preset preset, String by, String why) {
    List<RuleFault> faults = faults(company, region, by, why);
    if (faults.isEmpty()) {
      words.append(company, region, RuleBook.PRESET, preset.code(), null, by, why);
    }
    return List.copyOf(faults);
  }

  /**
   * Goes past a rule once, for one thing, by name and reason. The caller has seen that it is who
   * {@link Rule#overrider} names.
   *
   * @param subject what it is gone past for: the id of a file
   * @return why it is refused, all reasons at once; nothing was written then
   */
  @Transactional
  public List<RuleFault> override(
      UUID company, UUID region, Rule rule, UUID subject, UUID byId, String by, String why) {
    List<RuleFault> faults = faults(company, region, by, why);
    if (rule.overrider() == Rule.Overrider.NOBODY) {
      add(faults, "rule", "'%s' has no override.".formatted(rule.key()));
    }
    if (faults.isEmpty()) {
      sql.run(
          """
          INSERT INTO regions_override (company_id, region_id, rule, subject_id, by_id, by_name, why, at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          company,
          region,
          rule.key(),
          subject,
          byId,
          by.strip(),
          why.strip(),
          clock.instant());
      audit.note(company, byId.toString(), "rule.override", subject.toString(), rule.key());
    }
    return List.copyOf(faults);
  }

  /** Whether somebody went past a rule for this thing. */
  @Transactional
  public boolean overridden(UUID company, Rule rule, UUID subject) {
    return sql.first(
            "SELECT 1 FROM regions_override WHERE company_id = ? AND subject_id = ? AND rule = ? LIMIT 1",
            row -> true,
            company,
            subject,
            rule.key())
        .orElse(false);
  }

  /** How often each rule was gone past, in a region itself. */
  @Transactional
  public Map<Rule, Long> overrides(UUID company, UUID region) {
    Map<Rule, Long> counted = new HashMap<>();
    sql.each(
        "SELECT rule, count(*) FROM regions_override WHERE company_id = ? AND region_id = ? GROUP BY rule",
        row -> {
          long times = row.getLong(2);
          Rule.of(row.getString(1)).ifPresent(rule -> counted.put(rule, times));
        },
        company,
        region);
    return Map.copyOf(counted);
  }

  private RuleBook book(UUID company) {
    return RuleBook.read(sql, drawing.tree(company));
  }

  private List<RuleFault> faults(UUID company, UUID region, String by, String why) {
    List<RuleFault> faults = new ArrayList<>();
    RegionTree tree = drawing.tree(company);
    if (!tree.has(region)) {
      add(
          faults,
          "",
          "region %s is not on the map of %s.".formatted(region, tree.company().name()));
    }
    if (by.isBlank() || Words.sayNothing(why)) {
      add(
          faults,
          "why",
          "A word on a house rule has a name and a reason: yours is known, so say why.");
    }
    return faults;
  }
}

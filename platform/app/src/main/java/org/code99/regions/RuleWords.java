package org.code99.regions;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.audit.Change;
import org.code99.audit.Edit;
import org.code99.database.Sql;
import org.jspecify.annotations.Nullable;

/** The words of regions on house rules: written at the end, never changed, each one audited. */
@Singleton
class RuleWords {
  private final Sql sql;
  private final Clock clock;
  private final Audit audit;

  RuleWords(Sql sql, Clock clock, Audit audit) {
    this.sql = sql;
    this.clock = clock;
    this.audit = audit;
  }

  /** All words of a region, in the order in which they were said. */
  List<RuleWord> of(UUID company, UUID region) {
    return sql.list(
        """
        SELECT ordinal, rule, coalesce(mode, 'inherit') AS mode, coalesce(number, 0) AS number, by_name, why, at
          FROM regions_house_rule
         WHERE company_id = ? AND region_id = ?
         ORDER BY ordinal
        """,
        row ->
            new RuleWord(
                row.getLong("ordinal"),
                row.getString("rule"),
                row.getString("mode"),
                row.getInt("number") == 0
                    ? OptionalInt.empty()
                    : OptionalInt.of(row.getInt("number")),
                row.getString("by_name"),
                row.getString("why"),
                row.getObject("at", OffsetDateTime.class).toInstant()),
        company,
        region);
  }

  /** What became of a rule by the words after one of them. */
  static List<Edit> edits(List<RuleWord> words, Rule rule, long seen) {
    List<Edit> edits = new ArrayList<>();
    String mode = RuleWord.INHERIT;
    String number = "";
    for (RuleWord word : words.stream().filter(one -> one.isOf(rule)).toList()) {
      List<Change> changes = new ArrayList<>();
      String counts = word.number().isPresent() ? String.valueOf(word.number().getAsInt()) : "";
      changes.add(new Change("mode", mode, word.makes(rule)));
      changes.add(new Change("number", number, counts));
      changes.removeIf(change -> change.before().equals(change.after()));
      if (word.version() > seen) {
        edits.add(new Edit(word.at(), word.by(), word.why(), changes));
      }
      mode = word.makes(rule);
      number = counts;
    }
    return edits;
  }

  /** What was said of any rule after a word. */
  static List<Edit> edits(List<RuleWord> words, long seen) {
    return words.stream()
        .filter(word -> word.version() > seen)
        .map(word ->
            new Edit(
                word.at(),
                word.by(),
                word.why(),
                List.of(
                    new Change(
                        word.rule().equals(RuleBook.PRESET) ? "preset" : word.rule(),
                        before(words, word),
                        word.mode()))))
        .toList();
  }

  private static String before(List<RuleWord> words, RuleWord later) {
    return words.stream()
        .filter(word -> word.version() < later.version() && word.rule().equals(later.rule()))
        .reduce((first, second) -> second)
        .map(RuleWord::mode)
        .orElse("");
  }

  void append(
      UUID company,
      UUID region,
      String rule,
      @Nullable String mode,
      @Nullable Integer number,
      String by,
      String why) {
    sql.run(
        """
        INSERT INTO regions_house_rule (company_id, region_id, rule, mode, number, by_name, why, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        company,
        region,
        rule,
        mode,
        number,
        by.strip(),
        why.strip(),
        clock.instant());
    audit.note(
        company,
        by.strip(),
        "rule.set",
        region.toString(),
        rule + " = " + (mode == null ? "inherited" : mode));
  }
}

package org.code99.regions;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.code99.database.Sql;

/** What all regions of a company say of the rules, at one moment. */
final class RuleBook {
  /** Stands where a rule's key stands, for a word on all of them. */
  static final String PRESET = "*";

  private final RegionTree tree;
  private final Map<UUID, Map<String, Word>> words;

  private RuleBook(RegionTree tree, Map<UUID, Map<String, Word>> words) {
    this.tree = tree;
    this.words = words;
  }

  /** The newest word of a region on one rule, or on all. */
  private record Word(long ordinal, String mode, OptionalInt number) {}

  static RuleBook read(Sql sql, RegionTree tree) {
    Map<UUID, Map<String, Word>> words = new HashMap<>();
    sql.each(
        """
        SELECT DISTINCT ON (region_id, rule) region_id, rule, ordinal, coalesce(mode, '') AS mode, number
        FROM regions_house_rule
        WHERE company_id = ?
        ORDER BY region_id, rule, ordinal DESC
        """,
        row -> {
          int number = row.getInt("number");
          Word word =
              new Word(
                  row.getLong("ordinal"),
                  row.getString("mode"),
                  row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number));
          words
              .computeIfAbsent(row.getObject("region_id", UUID.class), region -> new HashMap<>())
              .put(row.getString("rule"), word);
        },
        tree.company().id());
    return new RuleBook(tree, words);
  }

  RuleAnswer answer(UUID region, Rule rule) {
    if (!rule.locked()) {
      for (Region place : tree.lineage(region)) {
        Optional<RuleAnswer> said = said(place.id(), rule);
        if (said.isPresent()) {
          return said.get();
        }
      }
    }
    return RuleAnswer.of(rule, rule.mode(Rule.Preset.GENTLE), rule.number(), Optional.empty());
  }

  /** The newer one of a region's words on this rule and on all of them. */
  private Optional<RuleAnswer> said(UUID region, Rule rule) {
    Map<String, Word> here = words.getOrDefault(region, Map.of());
    Optional<Word> all = Optional.ofNullable(here.get(PRESET));
    Optional<Word> own =
        Optional.ofNullable(here.get(rule.key()))
            .filter(word -> all.filter(a -> a.ordinal() > word.ordinal()).isEmpty());
    if (own.isPresent()) {
      OptionalInt number = own.get().number().isPresent() ? own.get().number() : rule.number();
      return Rule.Mode.of(own.get().mode())
          .map(mode -> RuleAnswer.of(rule, mode, number, Optional.of(region)));
    }
    return all.flatMap(word -> Rule.Preset.of(word.mode()))
        .map(preset -> RuleAnswer.of(rule, rule.mode(preset), rule.number(), Optional.of(region)));
  }
}

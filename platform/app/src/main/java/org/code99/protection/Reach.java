package org.code99.protection;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.drawers.Traits;

/** Finds the files that a suppression reaches, in whatever spelling. */
@Singleton
class Reach {
  private final Sql sql;

  Reach(Sql sql) {
    this.sql = sql;
  }

  /** Files and why they must not be contacted: place by place, one sentence each. */
  record Reached(List<UUID> files, List<String> sentences) {
    static Reached nobody() {
      return new Reached(new ArrayList<>(), new ArrayList<>());
    }

    private void add(UUID file, List<String> why) {
      for (String sentence : why) {
        files.add(file);
        sentences.add(sentence);
      }
    }
  }

  /** Among all files of a company: one walk over them, and none where nothing is suppressed. */
  Reached all(UUID company) {
    SuppressionList list =
        list(
            """
            SELECT way, value, since, false AS in_the_group FROM protection_suppression WHERE company_id = ?
            UNION ALL
            SELECT way, value, since, true FROM protection_group_suppression
            """,
            company);
    Reached reached = Reached.nobody();
    if (!list.isEmpty()) {
      sql.each(
          "SELECT * FROM drawers_traits WHERE company_id = ?",
          row -> reached.add(row.getObject("file_id", UUID.class), list.sentences(Traits.of(row))),
          company);
    }
    return reached;
  }

  /** Among a few files of a company; only suppressions that may reach them are read. */
  Reached among(UUID company, Collection<UUID> files) {
    Map<UUID, Traits> known = new HashMap<>();
    sql.each(
        "SELECT * FROM drawers_traits WHERE company_id = ? AND file_id = ANY (?)",
        row -> known.put(row.getObject("file_id", UUID.class), Traits.of(row)),
        company,
        files);
    List<String> values =
        known.values().stream()
            .flatMap(traits -> SuppressionKey.reaching(traits).stream())
            .map(SuppressionKey::value)
            .toList();
    SuppressionList list =
        list(
            """
            SELECT way, value, since, false AS in_the_group FROM protection_suppression
            WHERE company_id = ? AND way IN ('email', 'phone', 'address', 'named-address') AND value = ANY (?)
            UNION ALL
            SELECT way, value, since, true FROM protection_group_suppression
            WHERE way IN ('email', 'phone', 'address', 'named-address') AND value = ANY (?)
            """,
            company,
            values,
            values);
    Reached reached = Reached.nobody();
    known.forEach((file, traits) -> reached.add(file, list.sentences(traits)));
    return reached;
  }

  private SuppressionList list(String select, Object... arguments) {
    SuppressionList list = new SuppressionList();
    sql.each(
        select,
        row -> {
          SuppressionKey key = new SuppressionKey(row.getString("way"), row.getString("value"));
          LocalDate since = row.getObject("since", LocalDate.class);
          if (row.getBoolean("in_the_group")) {
            list.addForGroup(key, since);
          } else {
            list.add(key, since);
          }
        },
        arguments);
    return list;
  }
}

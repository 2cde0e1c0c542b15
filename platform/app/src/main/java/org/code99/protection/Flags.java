package org.code99.protection;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.code99.database.Sql;

/** Writes flags, thousands with one statement. */
@Singleton
class Flags {
  private final Sql sql;

  Flags(Sql sql) {
    this.sql = sql;
  }

  void add(FirstFlags first) {
    sql.send(first.rows());
  }

  int add(UUID company, LocalDate on, Collection<Noted> noted) {
    List<UUID> files = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> dates = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Noted one : noted) {
      files.add(one.file());
      kinds.add(one.finding().kind().word());
      words.add(one.finding().words());
      dates.add(one.finding().notBefore().map(LocalDate::toString).orElse(""));
      names.add(one.finding().askFor().orElse(""));
    }
    if (files.isEmpty()) {
      return 0;
    }
    return sql.run(
        """
        INSERT INTO protection_flag (file_id, kind, words, company_id, noted_on, not_before, ask_for)
        SELECT n.file_id, n.kind, n.words, ?, ?, nullif(n.not_before, '')::date, nullif(n.ask_for, '')
          FROM unnest(?, ?, ?, ?, ?) AS n (file_id, kind, words, not_before, ask_for)
        ON CONFLICT (file_id, kind, words) DO NOTHING
        """,
        company,
        on,
        files,
        kinds,
        words,
        dates,
        names);
  }
}

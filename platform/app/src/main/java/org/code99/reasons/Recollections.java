package org.code99.reasons;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.code99.database.Ids;
import org.code99.database.Sql;

/** Keeps what our people remember; nothing is changed or taken away. */
@Singleton
class Recollections {
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  Recollections(Sql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  List<String> keep(UUID company, UUID file, String author, String text) {
    List<String> faults = faults(company, file, author, text);
    if (faults.isEmpty()) {
      sql.run(
          """
          INSERT INTO reasons_recollection (id, company_id, file_id, said_at, said_by, text)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          ids.next(),
          company,
          file,
          clock.instant(),
          author,
          text);
    }
    return faults;
  }

  List<Recollection> of(UUID company, UUID file) {
    return sql.list(
        """
        SELECT id, said_by, said_at, text FROM reasons_recollection
        WHERE company_id = ? AND file_id = ?
        ORDER BY said_at, id
        """,
        row ->
            new Recollection(
                row.getObject("id", UUID.class),
                row.getString("said_by"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getString("text")),
        company,
        file);
  }

  private List<String> faults(UUID company, UUID file, String author, String text) {
    List<String> faults = new ArrayList<>();
    if (author.isBlank()) {
      faults.add("a recollection needs its author: say who remembers");
    }
    if (text.isBlank()) {
      faults.add("a recollection needs words: say what is remembered");
    }
    if (sql.first(
            "SELECT id FROM drawers_file WHERE company_id = ? AND id = ?",
            row -> true,
            company,
            file)
        .isEmpty()) {
      faults.add("this company has no file " + file);
    }
    return List.copyOf(faults);
  }
}

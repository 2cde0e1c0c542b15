package org.code99.reasons;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.code99.api.Taxonomy;
import org.code99.database.Sql;
import org.code99.database.TextMap;

/** What each code meant when its taxonomy last spoke. */
@Singleton
class CodeBook {
  private final Sql sql;

  CodeBook(Sql sql) {
    this.sql = sql;
  }

  void remember(UUID company, Taxonomy taxonomy) {
    List<Object[]> rows =
        taxonomy.reasons().stream()
            .map(reason ->
                new Object[] {
                  company,
                  reason.code(),
                  taxonomy.id() + " " + taxonomy.version(),
                  TextMap.json(reason.labels()),
                  reason.side().code(),
                  reason.canChange(),
                  reason.weControlIt(),
                  reason.lossClass().code(),
                  reason.allowedTones().stream().map(Object::toString).toList(),
                  reason.shownBy().stream().map(Object::toString).toList(),
                  reason.severity()
                })
            .toList();
    sql.batch(
        """
        INSERT INTO reasons_code (company_id, code, taxonomy, labels, side, can_change, we_control_it, loss_class,
          allowed_tones, shown_by, severity)
        VALUES (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (company_id, code) DO UPDATE SET
          taxonomy = excluded.taxonomy, labels = excluded.labels, side = excluded.side,
          can_change = excluded.can_change, we_control_it = excluded.we_control_it, loss_class = excluded.loss_class,
          allowed_tones = excluded.allowed_tones, shown_by = excluded.shown_by, severity = excluded.severity
        """,
        rows);
  }
}

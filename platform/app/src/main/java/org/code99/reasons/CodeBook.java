package org.code99.reasons;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

  /**
   * The same, unless it is known already: a page that only reads waits for no list that is being
   * filed.
   */
  void rememberWhatIsNew(UUID company, Taxonomy taxonomy) {
    Map<String, String> known = new TreeMap<>();
    sql.each(
        "SELECT said, meant FROM reasons_term WHERE company_id = ? AND taxonomy = ?",
        row -> known.put(row.getString("said"), row.getString("meant")),
        company,
        taxonomy.id());
    if (!known.equals(terms(taxonomy))) {
      remember(company, taxonomy);
    }
  }

  void remember(UUID company, Taxonomy taxonomy) {
    rememberCodes(company, taxonomy, taxonomy.id() + " " + taxonomy.version());
    rememberTerms(company, taxonomy);
  }

  /**
   * What its codes mean. A reason that a company added stays its own, whoever has its code later.
   *
   * @param name of who says so
   */
  void rememberCodes(UUID company, Taxonomy taxonomy, String name) {
    List<Object[]> rows =
        taxonomy.reasons().stream()
            .map(reason ->
                new Object[] {
                  company,
                  reason.code(),
                  name,
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
         WHERE reasons_code.taxonomy <> 'own'
        """,
        rows);
  }

  /** What it takes codes for, its own and those of others, in small letters as all codes are. */
  private void rememberTerms(UUID company, Taxonomy taxonomy) {
    Map<String, String> terms = terms(taxonomy);
    List<String> said = List.copyOf(terms.keySet());
    List<String> meant = List.copyOf(terms.values());
    sql.run(
        "DELETE FROM reasons_term WHERE company_id = ? AND taxonomy = ? AND said <> ALL (?)",
        company,
        taxonomy.id(),
        said);
    sql.run(
        """
        INSERT INTO reasons_term (company_id, taxonomy, said, meant)
        SELECT ?::uuid, ?, t.said, t.meant FROM unnest(?::text[], ?::text[]) AS t (said, meant)
        ON CONFLICT (company_id, taxonomy, said) DO UPDATE SET meant = excluded.meant
         WHERE reasons_term.meant <> excluded.meant
        """,
        company,
        taxonomy.id(),
        said,
        meant);
  }

  private static Map<String, String> terms(Taxonomy taxonomy) {
    Map<String, String> terms = new TreeMap<>();
    taxonomy
        .mappings()
        .forEach(mapping ->
            terms.put(mapping.foreignCode().toLowerCase(Locale.ROOT), mapping.reasonCode()));
    taxonomy.reasons().forEach(reason -> terms.put(reason.code(), reason.code()));
    return terms;
  }
}

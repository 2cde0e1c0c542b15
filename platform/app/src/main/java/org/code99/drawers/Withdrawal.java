package org.code99.drawers;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.code99.database.Sql;

/** Undo of one import. Import ids rise with time, so a greater one came later. */
final class Withdrawal {
  private static final String MOVED_ON =
      """
      SELECT count(*) FROM drawers_file
       WHERE company_id = ? AND opened_by = ? AND NOT withdrawn
         AND stage NOT IN ('listed', 'assigned')\
      """;

  private static final String CHANGED_LATER =
      """
      WITH touched AS (
        SELECT id FROM drawers_file WHERE company_id = ? AND opened_by = ?
        UNION
        SELECT file_id FROM drawers_former WHERE import_id = ?),
      later AS (
        SELECT file_id, import_id FROM drawers_former
        UNION
        SELECT e.file_id, k.import_id
          FROM drawers_correction k JOIN drawers_episode e ON e.id = k.episode_id
        UNION
        SELECT e.file_id, w.import_id
          FROM drawers_words w JOIN drawers_episode e ON e.id = w.episode_id
         WHERE w.import_id > ?)
      SELECT count(DISTINCT l.file_id)
        FROM touched t JOIN later l ON l.file_id = t.id
       WHERE l.import_id > ?
         AND NOT EXISTS (SELECT FROM drawers_withdrawal w WHERE w.import_id = l.import_id)\
      """;

  private static final String TAKE_OUT =
      "UPDATE drawers_file SET withdrawn = true WHERE company_id = ? AND opened_by = ?";

  private static final String RESTORE_FILES =
      """
      UPDATE drawers_file f
         SET company = o.company, street = o.street, postal_code = o.postal_code, city = o.city,
             region_text = o.region_text, country = o.country, industry = o.industry,
             region_id = o.region_id, lost_by = o.lost_by
        FROM drawers_former o
       WHERE o.import_id = ? AND f.id = o.file_id\
      """;

  private static final String RESTORE_CONTACTS =
      """
      UPDATE drawers_contact c
         SET name = o.contact_name, email = o.email, phone = o.phone, status = o.contact_status,
             attention = o.attention
        FROM drawers_former o
       WHERE o.import_id = ? AND c.file_id = o.file_id\
      """;

  private static final String IGNORE =
      "INSERT INTO drawers_withdrawal (import_id, company_id) VALUES (?, ?)";

  private final Sql sql;

  Withdrawal(Sql sql) {
    this.sql = sql;
  }

  void of(UUID companyId, UUID importId) {
    List<String> reasons = new ArrayList<>();
    long moved = count(MOVED_ON, companyId, importId);
    if (moved > 0) {
      reasons.add(
          "%d of its files are being worked on: hand them on or close them, instead of taking the list back."
              .formatted(moved));
    }
    long changed = count(CHANGED_LATER, companyId, importId, importId, importId, importId);
    if (changed > 0) {
      reasons.add(
          "A later import changed %d of its files: take that one back first.".formatted(changed));
    }
    if (!reasons.isEmpty()) {
      throw new CannotWithdraw(
          "The import %s was not taken back. %s".formatted(importId, String.join(" ", reasons)));
    }
    sql.run(TAKE_OUT, companyId, importId);
    sql.run(RESTORE_FILES, importId);
    sql.run(RESTORE_CONTACTS, importId);
    sql.run(IGNORE, importId, companyId);
  }

  private long count(String query, UUID... ids) {
    return sql.first(query, row -> row.getLong(1), (Object[]) ids).orElse(0L);
  }
}

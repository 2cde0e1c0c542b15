package org.code99.regions;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.code99.audit.Change;
import org.code99.audit.Edit;
import org.code99.database.Sql;

/** What was chosen and called off lately, as {@link Choices#version} counts it. */
@Singleton
class ChoiceHistory {
  private static final long MOST = 50;

  private final Sql sql;

  ChoiceHistory(Sql sql) {
    this.sql = sql;
  }

  /** The newest choices and callings off, so many of both together; the first one first. */
  List<Edit> newest(UUID company, Toolbox tools, long count) {
    long most = Math.clamp(count, 0, MOST);
    List<Edit> edits = new ArrayList<>(choices(company, tools, most));
    edits.addAll(callingsOff(company, most));
    edits.sort(Comparator.comparing(Edit::at));
    return List.copyOf(edits.subList((int) Math.max(0, edits.size() - most), edits.size()));
  }

  private List<Edit> choices(UUID company, Toolbox tools, long most) {
    return sql.list(
        """
        SELECT b.region_id, b.point, b.slot, b.extension_id, b.inherits, b.decided_at AS at, b.decided_by AS by_name,
               b.note AS why, coalesce(p.extension_id, '') AS extension_before,
               coalesce(p.inherits, true) AS inherited_before
          FROM regions_binding b
          LEFT JOIN LATERAL (
                 SELECT o.extension_id, o.inherits FROM regions_binding o
                  WHERE o.company_id = b.company_id AND o.region_id = b.region_id AND o.point = b.point
                    AND o.slot = b.slot AND o.settings_version < b.settings_version
                  ORDER BY o.settings_version DESC LIMIT 1) p ON true
         WHERE b.company_id = ?
         ORDER BY b.settings_version DESC LIMIT ?
        """,
        row -> edit(row, List.of(chosen(row, tools))),
        company,
        most);
  }

  private List<Edit> callingsOff(UUID company, long most) {
    return sql.list(
        "SELECT at, by_name, why FROM regions_calling_off WHERE company_id = ? ORDER BY at DESC LIMIT ?",
        row -> edit(row, List.of()),
        company,
        most);
  }

  private static Edit edit(ResultSet row, List<Change> changes) throws SQLException {
    return new Edit(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by_name"),
        row.getString("why"),
        changes);
  }

  private static Change chosen(ResultSet row, Toolbox tools) throws SQLException {
    Slot slot =
        Slot.of(
            new Switchboard.Place(
                row.getObject("region_id", UUID.class),
                row.getString("point"),
                row.getString("slot")));
    String before =
        Cells.label(
            tools, slot, row.getString("extension_before"), row.getBoolean("inherited_before"));
    String after =
        Cells.label(tools, slot, row.getString("extension_id"), row.getBoolean("inherits"));
    return new Change(
        row.getString("region_id") + "." + slot.name(),
        before,
        before.equals(after) ? after + ", set otherwise" : after);
  }
}

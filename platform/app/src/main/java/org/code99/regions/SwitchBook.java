package org.code99.regions;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.jspecify.annotations.Nullable;

/** The rows of switches: written at the end, never changed, each one audited. */
@Singleton
class SwitchBook {
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final Secrets secrets;
  private final Audit audit;

  SwitchBook(Sql sql, Ids ids, Clock clock, Secrets secrets, Audit audit) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.secrets = secrets;
    this.audit = audit;
  }

  /** One cell of a switch. */
  record Part(
      UUID made,
      Instant at,
      String by,
      String why,
      Switchboard.Place place,
      String extensionId,
      boolean inherits,
      LocalDate from) {}

  /**
   * What is written for a cell and a day.
   *
   * @param made the switch that it was part of, if it was part of one
   */
  record Word(Optional<UUID> made, String by, String extensionId, Kept kept, boolean inherits) {}

  /** What a cell will be. */
  record Later(LocalDate from, String by, String extensionId, boolean inherits) {}

  /** Begins a switch; its cells are written next. */
  UUID begin(UUID company, Optional<UUID> undoes, String by, String why, int cells) {
    UUID id = ids.next();
    sql.run(
        "INSERT INTO regions_switch (id, company_id, undoes, by_name, why, at) VALUES (?, ?, ?, ?, ?, ?)",
        id,
        company,
        undoes.orElse(null),
        by,
        why,
        clock.instant());
    audit.note(
        company,
        by,
        "region.switch",
        id.toString(),
        undoes.map(of -> "undoes " + of + ", cells: ").orElse("cells: ") + cells);
    return id;
  }

  /** A switch for a coming day does not come. */
  void callOff(UUID company, UUID made, String by, String why) {
    sql.run(
        "INSERT INTO regions_calling_off (switch_id, company_id, by_name, why, at) VALUES (?, ?, ?, ?, ?)",
        made,
        company,
        by,
        why,
        clock.instant());
    audit.note(company, by, "region.switch.off", made.toString(), "");
  }

  /**
   * The cells of the newest switches that stand, and of those that hold from a day after this one;
   * the newest switch first, its cells in their order.
   */
  List<Part> newest(UUID company, int most, LocalDate day) {
    return sql.list(
        """
        SELECT s.id, s.at, s.by_name, s.why, b.region_id, b.point, b.slot, b.extension_id, b.inherits, b.valid_from
          FROM regions_switch s JOIN regions_binding_that_stands b ON b.switch_id = s.id
         WHERE s.company_id = ?
           AND (s.id IN (SELECT n.id FROM regions_switch n
                          WHERE n.company_id = ? AND NOT EXISTS (SELECT FROM regions_calling_off c WHERE c.switch_id = n.id)
                          ORDER BY n.ordinal DESC LIMIT ?)
                OR b.valid_from > ?)
         ORDER BY s.ordinal DESC, b.settings_version
        """,
        SwitchBook::part,
        company,
        company,
        most,
        day);
  }

  /** The cells of one switch that stands. */
  List<Part> parts(UUID company, UUID made) {
    return sql.list(
        """
        SELECT s.id, s.at, s.by_name, s.why, b.region_id, b.point, b.slot, b.extension_id, b.inherits, b.valid_from
          FROM regions_switch s JOIN regions_binding_that_stands b ON b.switch_id = s.id
         WHERE s.company_id = ? AND s.id = ?
         ORDER BY b.settings_version
        """,
        SwitchBook::part,
        company,
        made);
  }

  /** What holds in a cell on a day, as the region itself said it last. */
  Optional<Word> holding(UUID company, Switchboard.Place place, LocalDate day) {
    return word(company, place, day, null);
  }

  /** What would hold there if this switch had not been made. */
  Optional<Word> without(UUID company, Switchboard.Place place, LocalDate day, UUID made) {
    return word(company, place, day, made);
  }

  /** What was decided for a cell and a day after this one, the earliest first. */
  List<Later> later(UUID company, Switchboard.Place place, LocalDate day) {
    return sql.list(
        """
        SELECT valid_from, decided_by, extension_id, inherits
          FROM regions_binding_that_stands
         WHERE company_id = ? AND region_id = ? AND point = ? AND slot = ? AND valid_from > ?
         ORDER BY valid_from, settings_version
        """,
        row ->
            new Later(
                row.getObject("valid_from", LocalDate.class),
                row.getString("decided_by"),
                row.getString("extension_id"),
                row.getBoolean("inherits")),
        company,
        place.region(),
        place.point(),
        place.slot(),
        day);
  }

  private Optional<Word> word(
      UUID company, Switchboard.Place place, LocalDate day, @Nullable UUID butFor) {
    return sql.first(
        """
        SELECT switch_id, decided_by, extension_id, settings, sealed, schema_version, inherits
          FROM regions_binding_that_stands
         WHERE company_id = ? AND region_id = ? AND point = ? AND slot = ? AND valid_from <= ?
           AND switch_id IS DISTINCT FROM coalesce(?, '00000000-0000-0000-0000-000000000000'::uuid)
         ORDER BY valid_from DESC, settings_version DESC LIMIT 1
        """,
        row ->
            new Word(
                Optional.ofNullable(row.getObject("switch_id", UUID.class)),
                row.getString("decided_by"),
                row.getString("extension_id"),
                secrets.kept(company, place, row),
                row.getBoolean("inherits")),
        company,
        place.region(),
        place.point(),
        place.slot(),
        day,
        butFor);
  }

  private static Part part(ResultSet row) throws SQLException {
    return new Part(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by_name"),
        row.getString("why"),
        new Switchboard.Place(
            row.getObject("region_id", UUID.class), row.getString("point"), row.getString("slot")),
        row.getString("extension_id"),
        row.getBoolean("inherits"),
        row.getObject("valid_from", LocalDate.class));
  }
}

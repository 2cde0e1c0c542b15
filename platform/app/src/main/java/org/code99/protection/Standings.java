package org.code99.protection;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.code99.database.Sql;

/** Reads who may be contacted on a day. */
@Singleton
class Standings {
  private final Sql sql;
  private final Reach reach;

  Standings(Sql sql, Reach reach) {
    this.sql = sql;
    this.reach = reach;
  }

  void of(UUID company, LocalDate asOf, Collection<UUID> files, Consumer<Standing> told) {
    if (!files.isEmpty()) {
      Reach.Reached suppressed = reach.among(company, files);
      sql.each(
          "SELECT * FROM protection_standing(?, ?, ?::uuid[], ?) s WHERE s.file_id = ANY (?)",
          row -> told.accept(standing(row)),
          company,
          asOf,
          suppressed.files(),
          suppressed.sentences(),
          files);
    }
  }

  void all(UUID company, LocalDate asOf, Consumer<Standing> told) {
    Reach.Reached suppressed = reach.all(company);
    sql.each(
        "SELECT * FROM protection_standing(?, ?, ?::uuid[], ?) s ORDER BY s.file_id",
        row -> told.accept(standing(row)),
        company,
        asOf,
        suppressed.files(),
        suppressed.sentences());
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getObject("file_id", UUID.class),
        Standing.Level.valueOf(row.getString("standing").toUpperCase(Locale.ROOT)),
        row.getBoolean("never_fun"),
        List.of((String[]) row.getArray("because").getArray()));
  }
}

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

  Standings(Sql sql) {
    this.sql = sql;
  }

  void of(UUID company, LocalDate asOf, Collection<UUID> files, Consumer<Standing> told) {
    if (!files.isEmpty()) {
      sql.each(
          "SELECT * FROM protection_standing(?, ?) s WHERE s.file_id = ANY (?)",
          row -> told.accept(standing(row)),
          company,
          asOf,
          files);
    }
  }

  void all(UUID company, LocalDate asOf, Consumer<Standing> told) {
    sql.each(
        "SELECT * FROM protection_standing(?, ?) s ORDER BY s.file_id",
        row -> told.accept(standing(row)),
        company,
        asOf);
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getObject("file_id", UUID.class),
        Standing.Level.valueOf(row.getString("standing").toUpperCase(Locale.ROOT)),
        row.getBoolean("never_fun"),
        List.of((String[]) row.getArray("because").getArray()));
  }
}

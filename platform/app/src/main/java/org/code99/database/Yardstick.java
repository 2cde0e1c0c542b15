package org.code99.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * What bulk work is measured against: one plain {@code COPY} of a CSV file into a logged table of
 * text columns with one primary key, in the same database with the same settings.
 *
 * <p>The key is a numbered column of its own, because a list with repeated rows has no other.
 */
public final class Yardstick {
  private Yardstick() {}

  /** From opening the file to the commit; the table is dropped afterwards. */
  public static Duration copy(Database database, Path csv, List<String> columns)
      throws IOException, SQLException {
    try (Connection owner = database.owner().connect();
        Statement sql = owner.createStatement()) {
      sql.execute(
          columns.stream()
              .map(column -> column + " text")
              .collect(
                  Collectors.joining(
                      ", ",
                      "CREATE TABLE yardstick (n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, ",
                      ")")));
      try {
        return timed(owner, csv, columns);
      } finally {
        sql.execute("DROP TABLE yardstick");
      }
    }
  }

  /** Brings what the planner knows of all tables up to date, as PostgreSQL does by itself soon. */
  public static void settle(Database database) throws SQLException {
    try (Connection owner = database.owner().connect();
        Statement sql = owner.createStatement()) {
      sql.execute("VACUUM (ANALYZE)");
    }
  }

  private static Duration timed(Connection owner, Path csv, List<String> columns)
      throws IOException, SQLException {
    String statement =
        "COPY yardstick (%s) FROM STDIN (FORMAT csv, HEADER true)"
            .formatted(String.join(", ", columns));
    long start = System.nanoTime();
    try (InputStream in = Files.newInputStream(csv)) {
      owner.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, in, 1 << 16);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }
}

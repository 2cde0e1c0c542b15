package org.code99.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Where a database stands, unlike any other place: which cluster, which database in it, and for a
 * server of our own, which copy of its folder. A restored or cloned database stands elsewhere.
 */
record Place(String words) {
  static final String PROPERTY = "code99.place";

  private static final String DATABASE =
      """
      SELECT c.system_identifier || '/' || d.oid
        FROM pg_control_system() c, pg_database d WHERE d.datname = current_database()
      """;

  /** The place that a connection leads to. */
  static Place of(Connection connection, Optional<Path> dataFolder) throws SQLException {
    try (Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(DATABASE)) {
      row.next();
      return new Place(row.getString(1) + dataFolder.map(Place::copy).orElse(""));
    }
  }

  /** A file's number changes when it is copied, and is kept when it is renamed. */
  private static String copy(Path dataFolder) {
    Path first = dataFolder.resolve(Cluster.FOLDER).resolve("PG_VERSION");
    try {
      return "/" + Files.getAttribute(first, "unix:ino");
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }

  /** The first place of a database is where it began: nobody has to release that. */
  void begin(Connection owner) throws SQLException {
    try (var insert =
        owner.prepareStatement(
            """
            INSERT INTO database_release (place, released_at, released_by)
            SELECT ?, now(), 'the first start' WHERE NOT EXISTS (SELECT FROM database_release)
            """)) {
      insert.setString(1, words);
      insert.executeUpdate();
    }
    if (!owner.getAutoCommit()) {
      owner.commit();
    }
  }
}

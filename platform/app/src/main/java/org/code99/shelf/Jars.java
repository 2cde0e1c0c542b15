package org.code99.shelf;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.code99.database.Sql;
import org.code99.host.Inspection;
import org.code99.host.JarSignature;

/** The jars themselves, so that every process that works on the database has them. */
@Singleton
class Jars {
  private static final String COLUMNS =
      "sha256, size, file_name, plugin_id, version, provider, signature <> '' AS signed, uploaded_by, uploaded_at";

  private final Sql sql;
  private final Clock clock;

  Jars(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Keeps a jar that was looked through; one that is there already only gets its signature. */
  void keep(Inspection jar, Path file, Optional<JarSignature> signature, String by) {
    try {
      sql.run(
          """
          INSERT INTO shelf_jar (sha256, bytes, signature, file_name, plugin_id, version, provider,
                                 uploaded_by, uploaded_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (sha256) DO UPDATE SET signature = excluded.signature
             WHERE excluded.signature <> ''
          """,
          jar.sha256(),
          Files.readAllBytes(file),
          signature.map(JarSignature::text).orElse(""),
          jar.fileName(),
          jar.pluginId(),
          jar.version(),
          jar.provider(),
          by,
          clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<ShelvedJar> find(String sha256) {
    return sql.first("SELECT " + COLUMNS + " FROM shelf_jar WHERE sha256 = ?", Jars::read, sha256);
  }

  /** All of them, the newest first. */
  List<ShelvedJar> all() {
    return sql.list(
        "SELECT " + COLUMNS + " FROM shelf_jar ORDER BY uploaded_at DESC, sha256", Jars::read);
  }

  private static ShelvedJar read(ResultSet row) throws SQLException {
    return new ShelvedJar(
        row.getString("sha256"),
        row.getLong("size"),
        row.getString("file_name"),
        row.getString("plugin_id"),
        row.getString("version"),
        row.getString("provider"),
        row.getBoolean("signed"),
        row.getString("uploaded_by"),
        row.getTimestamp("uploaded_at").toInstant());
  }

  /** Lays a jar and its signature into a folder of their own while somebody works with them. */
  <T> T lend(ShelvedJar jar, Function<Path, T> work) {
    return sql.first(
            "SELECT bytes, signature FROM shelf_jar WHERE sha256 = ?",
            row ->
                laid(
                    jar.fileName(), row.getBinaryStream("bytes"), row.getString("signature"), work),
            jar.sha256())
        .orElseThrow();
  }

  private static <T> T laid(
      String name, InputStream bytes, String signature, Function<Path, T> work) {
    try (JarFolder folder = JarFolder.fresh()) {
      return work.apply(folder.lay(name, bytes, signature));
    }
  }
}

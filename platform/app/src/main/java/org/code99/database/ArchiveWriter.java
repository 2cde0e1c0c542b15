package org.code99.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/** Writes one snapshot of a database, while others work on it, and the plugins beside it. */
final class ArchiveWriter {
  private final Connection connection;
  private final ZipOutputStream zip;

  ArchiveWriter(Connection connection, OutputStream out) {
    this.connection = connection;
    this.zip = new ZipOutputStream(out);
  }

  Manifest write(List<Path> plugins, Instant madeAt) throws SQLException, IOException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    try (Statement sql = connection.createStatement()) {
      sql.execute("SET synchronize_seqscans = off"); // the same rows give the same bytes
    }
    Stored stored = new Stored(connection);
    List<Manifest.Table> tables = new ArrayList<>();
    for (Stored.Table table : stored.tables()) {
      tables.add(write(table));
    }
    List<Manifest.Jar> jars = new ArrayList<>();
    for (Path plugin : plugins) {
      jars.add(write(plugin));
    }
    Manifest manifest =
        new Manifest(Manifest.FORMAT, madeAt.toString(), stored.changes(), tables, jars);
    connection.rollback();
    zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
    zip.write(manifest.json());
    zip.closeEntry();
    zip.finish();
    return manifest;
  }

  private Manifest.Table write(Stored.Table table) throws SQLException, IOException {
    DigestOutputStream out = new DigestOutputStream(zip, Checksum.begun());
    zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".copy"));
    long rows =
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copy("TO STDOUT"), out);
    zip.closeEntry();
    return new Manifest.Table(table.name(), table.columns(), rows, told(out));
  }

  private Manifest.Jar write(Path plugin) throws IOException {
    DigestOutputStream out = new DigestOutputStream(zip, Checksum.begun());
    String name = plugin.getFileName().toString();
    zip.putNextEntry(new ZipEntry("plugins/" + name));
    Files.copy(plugin, out);
    zip.closeEntry();
    return new Manifest.Jar(name, told(out));
  }

  private static String told(DigestOutputStream out) {
    return HexFormat.of().formatHex(out.getMessageDigest().digest());
  }
}

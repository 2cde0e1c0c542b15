package org.code99.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/** Reads an archive: checks all of it first, then puts it into a fresh database. */
final class ArchiveReader implements AutoCloseable {
  private static final String JAR = "[^/\\\\]+\\.jar";

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  private ArchiveReader(Path file, ZipFile zip, Manifest manifest) {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest;
  }

  /** Opens an archive that is whole and of this program's tables, or says what is wrong with it. */
  static ArchiveReader open(Path file) throws IOException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new DatabaseProblem(file + " cannot be read: name an archive that backup wrote.");
    }
    try {
      ZipFile zip = new ZipFile(file.toFile());
      try {
        ArchiveReader reader = new ArchiveReader(file, zip, manifest(file, zip));
        reader.check();
        return reader;
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (ZipException e) {
      throw damaged(file, e);
    }
  }

  private static Manifest manifest(Path file, ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.ENTRY);
    if (entry == null) {
      throw new DatabaseProblem(file + " is no archive of Code 99: name one that backup wrote.");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return Manifest.read(in.readAllBytes());
    }
  }

  Manifest manifest() {
    return manifest;
  }

  private void check() throws IOException {
    if (manifest.format() != Manifest.FORMAT) {
      throw new DatabaseProblem(
          "%s has the format %d, and this Code 99 reads format %d: restore it with the one that made it."
              .formatted(file, manifest.format(), Manifest.FORMAT));
    }
    Set<String> unlike = new HashSet<>(manifest.changes());
    Set<String> known = new HashSet<>(Migrations.changes());
    unlike.removeIf(known::contains);
    known.removeAll(manifest.changes());
    unlike.addAll(known);
    if (!unlike.isEmpty()) {
      throw new DatabaseProblem(
          "%s was made by another version of Code 99, whose tables differ in %s: restore it with the one that made it."
              .formatted(
                  file, unlike.stream().sorted().limit(3).collect(Collectors.joining(", "))));
    }
    List<String> damaged = new ArrayList<>();
    for (Manifest.Table table : manifest.tables()) {
      if (!whole(table.entry(), table.sha256())) {
        damaged.add(table.name());
      }
    }
    for (Manifest.Jar jar : manifest.plugins()) {
      if (!jar.name().matches(JAR) || !whole(jar.entry(), jar.sha256())) {
        damaged.add(jar.name());
      }
    }
    if (!damaged.isEmpty()) {
      throw new DatabaseProblem(
          "%s is damaged (%s): nothing was restored; take another archive."
              .formatted(file, String.join(", ", damaged)));
    }
  }

  private boolean whole(String name, String sha256) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return false;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return Checksum.of(in).equals(sha256);
    } catch (ZipException e) {
      return false;
    }
  }

  /** Puts all rows into fresh tables, in one transaction, as the superuser who needs no order. */
  void load(Connection superuser) throws SQLException, IOException {
    superuser.setAutoCommit(false);
    try (Statement sql = superuser.createStatement()) {
      sql.execute("SET LOCAL session_replication_role = replica");
      Stored stored = new Stored(superuser);
      List<Stored.Table> tables = stored.tables();
      if (!Set.copyOf(tables).equals(told())) {
        throw new DatabaseProblem(
            file + " tells of other tables than its version has: take another archive.");
      }
      for (Stored.Table table : tables) {
        sql.execute("TRUNCATE public." + table.name() + " CASCADE");
      }
      for (Manifest.Table table : manifest.tables()) {
        load(superuser, table);
      }
      stored.countOn();
      superuser.commit();
      superuser.setAutoCommit(true);
      sql.execute("ANALYZE");
    }
  }

  private Set<Stored.Table> told() {
    return manifest.tables().stream()
        .map(table -> new Stored.Table(table.name(), table.columns()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private void load(Connection superuser, Manifest.Table table) throws SQLException, IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(table.entry()))) {
      long rows =
          superuser
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(new Stored.Table(table.name(), table.columns()).copy("FROM STDIN"), in);
      if (rows != table.rows()) {
        throw new DatabaseProblem(
            "%s tells %d rows of %s and holds %d: nothing was restored."
                .formatted(file, table.rows(), table.name(), rows));
      }
    }
  }

  /** Lays the plugin jars into a folder. */
  void unpackPlugins(Path folder) throws IOException {
    if (!manifest.plugins().isEmpty()) {
      Files.createDirectories(folder);
    }
    for (Manifest.Jar jar : manifest.plugins()) {
      try (InputStream in = zip.getInputStream(zip.getEntry(jar.entry()))) {
        Files.copy(in, folder.resolve(jar.name()));
      }
    }
  }

  private static DatabaseProblem damaged(Path file, Exception why) {
    return new DatabaseProblem(
        "%s is damaged or no archive of Code 99 (%s): nothing was restored; take another one."
            .formatted(file, Reason.of(why)),
        why);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

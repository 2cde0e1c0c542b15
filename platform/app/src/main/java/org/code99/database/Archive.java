package org.code99.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Archives of everything that a data folder knows: the rows of all tables in one snapshot, and the
 * plugin jars; no keys and no passwords of the database.
 */
public final class Archive {

  /**
   * What an archive holds.
   *
   * @param tables how many
   * @param rows of all tables together
   * @param plugins how many jars
   * @param madeAt when, an instant in UTC
   */
  public record Contents(int tables, long rows, int plugins, String madeAt) {
    static Contents of(Manifest manifest) {
      return new Contents(
          manifest.tables().size(), manifest.rows(), manifest.plugins().size(), manifest.madeAt());
    }
  }

  private Archive() {}

  /**
   * Writes an archive. Whoever works on the folder meanwhile works on; a folder that nobody works
   * on is opened for it.
   *
   * @param plugins the jars that belong to it
   * @param file where it goes, readable by its owner only; it holds personal data
   * @throws DatabaseProblem when the folder holds no database, or the file is there already
   */
  public static Contents write(Path dataFolder, List<Path> plugins, Path file, Clock clock) {
    if (Files.exists(file)) {
      throw new DatabaseProblem(file + " is there already: name a file that is not.");
    }
    Path target = file.toAbsolutePath();
    if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
      throw new DatabaseProblem(
          "%s cannot be written: there is no folder %s. Make it, or name another place."
              .formatted(file, target.getParent()));
    }
    try {
      Path fresh =
          Files.createTempFile(
              target.getParent(),
              ".code99-",
              ".part",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (SuperuserDoor door = SuperuserDoor.to(dataFolder.toAbsolutePath().normalize());
          OutputStream out = Files.newOutputStream(fresh)) {
        Manifest manifest =
            new ArchiveWriter(door.connection(), out).write(plugins, clock.instant());
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        return Contents.of(manifest);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException | SQLException e) {
      throw new DatabaseProblem(
          "%s could not be saved to %s: %s".formatted(dataFolder, file, Reason.of(e)), e);
    }
  }

  /**
   * Restores an archive into an empty folder. All of it is checked before anything is written. The
   * plugin jars lie in the folder's {@code plugins} afterwards. Nothing leaves that house until
   * {@link Release} is granted.
   *
   * @throws DatabaseProblem when the folder is not empty, or the archive is damaged or of another
   *     version
   */
  public static Contents restore(Path file, Path dataFolder) {
    Path folder = dataFolder.toAbsolutePath().normalize();
    try {
      if (!isEmpty(folder)) {
        throw new DatabaseProblem(
            folder + " is not empty: name a folder that is, or one that is not there yet.");
      }
      try (ArchiveReader archive = ArchiveReader.open(file)) {
        fill(folder, archive);
        return Contents.of(archive.manifest());
      }
    } catch (IOException | SQLException e) {
      throw new DatabaseProblem(
          "%s could not be restored to %s: %s".formatted(file, folder, Reason.of(e)), e);
    }
  }

  private static void fill(Path folder, ArchiveReader archive) throws IOException, SQLException {
    boolean filled = false;
    DataFolder.makeReady(folder);
    Path half = folder.resolve(DataFolder.HALF_RESTORED);
    try {
      Files.createFile(half);
      try (Database database = Database.restoring(folder);
          Connection superuser =
              database.server().orElseThrow().superuser(Roles.DATABASE).connect()) {
        archive.load(superuser);
      }
      archive.unpackPlugins(folder.resolve("plugins"));
      Files.delete(half);
      filled = true;
    } finally {
      if (!filled) {
        empty(folder);
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> held = Files.list(folder)) {
      return held.findAny().isEmpty();
    }
  }

  private static void empty(Path folder) throws IOException {
    try (Stream<Path> held = Files.list(folder)) {
      for (Path each : held.toList()) {
        Folders.remove(each);
      }
    }
  }
}

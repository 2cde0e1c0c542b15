package org.code99.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

/** Where this user keeps what can be made again at any time. */
final class CacheFolder {

  private CacheFolder() {}

  /** Root's own cache is closed to whoever runs PostgreSQL in root's place: the system's is not. */
  static Path of(Runner runner) {
    Stream<Path> usual =
        runner.root()
            ? Stream.of(Path.of("/var/cache/code99"))
            : Stream.concat(
                Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).stream()
                    .filter(named -> named.startsWith("/"))
                    .map(named -> Path.of(named, "code99")),
                Stream.of(Path.of(System.getProperty("user.home"), ".cache", "code99")));
    Path shared =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "code99-cache-" + System.getProperty("user.name"));
    return Stream.concat(usual, Stream.of(shared))
        .filter(CacheFolder::usable)
        .findFirst()
        .orElseThrow(() ->
            new DatabaseProblem(
                "There is no folder to unpack PostgreSQL into: make "
                    + shared.getParent()
                    + " writable, or set XDG_CACHE_HOME to a folder that is."));
  }

  /** Writable, and nobody else's: programs are started from there. */
  private static boolean usable(Path folder) {
    try {
      if (Files.notExists(folder)) {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
      return Files.isWritable(folder)
          && Files.getOwner(folder).getName().equals(System.getProperty("user.name"));
    } catch (IOException unusable) {
      return false;
    }
  }
}

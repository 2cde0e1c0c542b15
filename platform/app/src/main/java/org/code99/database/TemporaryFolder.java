package org.code99.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A data folder for one run. One whose run was killed is removed by the next. */
final class TemporaryFolder {
  private static final String PREFIX = "code99-temporary-";

  /** Nobody's data folder has it by chance. */
  private static final String MARK = "remove-me";

  /** A younger lock may belong to a run that has just made the file and does not hold it yet. */
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private TemporaryFolder() {}

  static Path create() {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      removeLeftBehind(parent, Instant.now().minus(SETTLED));
      Path folder = Files.createTempDirectory(parent, PREFIX).toRealPath();
      Files.createFile(folder.resolve(MARK));
      return folder;
    } catch (IOException e) {
      throw new DatabaseProblem(
          "No temporary folder can be made in "
              + parent
              + ": make it writable, or name a data folder.",
          e);
    }
  }

  static void removeLeftBehind(Path parent, Instant settled) throws IOException {
    for (Path folder : candidates(parent)) {
      Path lock = folder.resolve(FolderLock.FILE);
      if (Files.exists(folder.resolve(MARK))
          && Files.isWritable(lock)
          && Files.getLastModifiedTime(lock).toInstant().isBefore(settled)) {
        removeIfFree(folder);
      }
    }
  }

  private static void removeIfFree(Path folder) throws IOException {
    Optional<FolderLock> taken = FolderLock.tryTake(folder);
    if (taken.isEmpty()) {
      return;
    }
    try {
      Orphan.clear(folder.resolve(Cluster.FOLDER));
      Folders.remove(folder);
    } finally {
      taken.get().close();
    }
  }

  private static List<Path> candidates(Path parent) throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      return all.filter(path -> path.getFileName().toString().startsWith(PREFIX)).toList();
    }
  }
}

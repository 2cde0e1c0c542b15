package org.code99.intake;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where uploaded lists lie between their preview and the day after; nobody else may read them. */
@Singleton
class ImportShelf {
  private static final Duration KEPT = Duration.ofHours(24);

  private @Nullable Path folder;

  /** Takes an upload in, as it streams. */
  Path lay(InputStream list) throws IOException {
    Path file = Files.createTempFile(folder(), "list", ".csv");
    try {
      Files.copy(list, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Keeps a list that was previewed. */
  void keep(Path file, UUID preview) throws IOException {
    tidy();
    Files.move(file, folder().resolve(preview.toString()));
  }

  /** The list of a preview, if it still lies here. */
  Optional<Path> of(UUID preview) throws IOException {
    return Optional.of(folder().resolve(preview.toString())).filter(Files::exists);
  }

  void drop(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  private void tidy() throws IOException {
    Instant limit = Instant.now().minus(KEPT);
    for (Path file : files(folder())) {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Only its owner may enter a temporary folder. */
  private synchronized Path folder() throws IOException {
    Path made = folder;
    if (made == null) {
      made = Files.createTempDirectory("code99-lists");
      folder = made;
    }
    return made;
  }

  @PreDestroy
  synchronized void close() {
    Path made = folder;
    if (made == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(made)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }
}

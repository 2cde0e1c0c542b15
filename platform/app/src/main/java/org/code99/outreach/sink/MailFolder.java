package org.code99.outreach.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The letters of one company, a file each. */
record MailFolder(Path place) {
  private static final String ENDING = ".eml";

  /** More than a demonstration ever sends. */
  private static final int NEWEST = 500;

  /** Keeps a letter as a whole or not at all. */
  void keep(byte[] letter) throws IOException {
    Path fresh = Files.createTempFile(place, "letter-", "");
    Files.write(fresh, letter);
    Files.move(fresh, place.resolve(fresh.getFileName() + ENDING), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The newest letters. */
  List<Letter> letters() {
    try (Stream<Path> files = Files.list(place)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted(Comparator.comparing(MailFolder::arrived).reversed())
          .limit(NEWEST)
          .map(MailFolder::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Letter read(Path file) {
    try {
      return LetterReader.read(Files.readAllBytes(file), arrived(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant arrived(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

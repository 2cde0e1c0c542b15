package org.code99.outreach;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.code99.people.Actor;

/** Has a wave composed and printed, and keeps the print in the database. */
@Singleton
class WavePress {
  /** The only source of chance of a wave; the same wave prints the same pages. */
  static final long SEED = 99;

  private final Outreach outreach;
  private final WaveBook book;
  private final PieceShelf shelf;

  WavePress(Outreach outreach, WaveBook book, PieceShelf shelf) {
    this.outreach = outreach;
    this.book = book;
    this.shelf = shelf;
  }

  /** Composes pieces for these files and writes down what each of them got. */
  void print(Actor manager, UUID wave, LocalDate asOf, Set<UUID> files, int perPerson) {
    compose(manager, wave, asOf, files, perPerson);
    book.keep(manager, wave, files);
  }

  /** Composes what is left of a wave anew; what may not go any more is taken out of it. */
  void again(Actor manager, UUID wave, LocalDate asOf, Set<UUID> files) {
    book.forgetPrints(wave);
    if (!files.isEmpty()) {
      shelf.forget(wave, files);
      compose(manager, wave, asOf, files, 0);
      book.withholdRefused(wave);
    }
  }

  private void compose(Actor manager, UUID wave, LocalDate asOf, Set<UUID> files, int perPerson) {
    List<ClearedPiece> cleared = new ArrayList<>();
    try {
      Path folder = Files.createTempDirectory("code99-wave-");
      try {
        outreach.compose(
            new WaveOrder(
                manager.company(),
                asOf,
                SEED,
                files::forEach,
                true,
                perPerson,
                folder,
                kit -> {},
                done -> {}),
            cleared::add);
        shelf.keep(manager.company(), wave, cleared);
        keep(manager, wave, folder);
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(Actor manager, UUID wave, Path folder) throws IOException {
    for (Path file : files(folder)) {
      String name = String.valueOf(file.getFileName());
      if (name.endsWith(".pdf")) {
        book.keepPrint(manager.company(), wave, name, Files.readAllBytes(file));
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted(Comparator.naturalOrder()).toList();
    }
  }

  private static void remove(Path folder) throws IOException {
    for (Path file : files(folder)) {
      Files.delete(file);
    }
    Files.delete(folder);
  }
}

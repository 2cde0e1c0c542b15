package org.code99.outreach;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.code99.api.Artwork;
import org.code99.api.Kit;
import org.code99.api.Piece;
import org.code99.api.PieceKind;
import org.code99.drawers.Fingerprint;
import org.code99.outreach.print.Imprint;
import org.code99.outreach.print.Poster;
import org.code99.outreach.print.Press;
import org.code99.outreach.print.PrintRun;
import org.code99.regions.RegionTree;

/**
 * Prints cleared pieces into a folder: {@code letters.pdf} with letters and cards, {@code
 * cover-notes.pdf} with what goes into the boxes, and each artwork once as SVG and as print-ready
 * PDF. What is printed here has not been sent.
 */
final class Proofs implements AutoCloseable {
  private static final String ARTWORK = ".artwork";

  private final WaveOrder order;
  private final Sheets sheets;
  private final Press press = new Press();
  private final Map<Print, String> printed = new HashMap<>();
  private final Map<String, Integer> named = new HashMap<>();
  private Optional<Paper> letters = Optional.empty();
  private Optional<Paper> coverNotes = Optional.empty();

  Proofs(WaveOrder order, RegionTree tree) throws IOException {
    this.order = order;
    this.sheets = new Sheets(tree, order.asOf());
    Files.deleteIfExists(order.folder().resolve("letters.pdf"));
    Files.deleteIfExists(order.folder().resolve("cover-notes.pdf"));
    forgetEarlierArtwork();
  }

  private record Paper(OutputStream out, PrintRun run) {}

  /** An artwork by two fingerprints of its drawing: a wave may have very many. */
  private record Print(String name, int width, int height, long first, long second) {
    static Print of(Artwork artwork) {
      return new Print(
          artwork.name(),
          artwork.widthMillimetres(),
          artwork.heightMillimetres(),
          Fingerprint.of(artwork.svg(), 1),
          Fingerprint.of(artwork.svg(), 2));
    }
  }

  /**
   * Prints the artwork of a piece, unless the very same was printed before; answers what keeps it
   * from being printed. The piece itself comes after it.
   */
  List<String> artwork(ClearedPiece cleared) {
    List<String> problems = new ArrayList<>();
    try {
      for (Artwork artwork : artworks(cleared)) {
        problems.addAll(artwork(artwork));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return problems;
  }

  /**
   * Prints a piece; answers what keeps it from being printed, and has printed nothing of it then.
   */
  List<String> print(ClearedPiece cleared) {
    try {
      Piece piece = cleared.piece();
      if (piece.kind().equals(PieceKind.CARD)) {
        return letters().run().add(sheets.card(cleared));
      }
      return piece.kit().isPresent()
          ? box(cleared, piece.kit().get())
          : letters().run().add(sheets.letter(cleared));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    rememberArtwork();
    try {
      close(letters);
    } finally {
      close(coverNotes);
    }
  }

  private static void close(Optional<Paper> paper) throws IOException {
    if (paper.isPresent()) {
      try (OutputStream out = paper.get().out()) {
        paper.get().run().close();
        out.flush();
      }
    }
  }

  private List<String> box(ClearedPiece cleared, Kit kit) throws IOException {
    int firstPage = coverNotes().run().pages() + 1;
    List<String> problems = coverNotes().run().add(sheets.letter(cleared));
    if (problems.isEmpty()) {
      order.kits().accept(toPack(cleared, kit, firstPage));
    }
    return problems;
  }

  private KitToPack toPack(ClearedPiece cleared, Kit kit, int coverNotePage) {
    return new KitToPack(
        cleared.candidate().accountNo(),
        cleared.candidate().company(),
        cleared.brief().recipient().person().orElse(""),
        cleared.brief().recipient().addressLines(),
        cleared.candidate().owner(),
        kit.items(),
        kit.cost(),
        artworks(cleared).stream()
            .map(artwork -> Objects.requireNonNull(printed.get(Print.of(artwork))))
            .toList(),
        coverNotePage,
        kit.handling());
  }

  private static List<Artwork> artworks(ClearedPiece cleared) {
    return cleared.piece().kit().map(Kit::artwork).orElse(List.of());
  }

  private List<String> artwork(Artwork artwork) throws IOException {
    Print print = Print.of(artwork);
    if (printed.containsKey(print)) {
      return List.of();
    }
    int number = named.getOrDefault(artwork.name(), 0) + 1;
    String name = "%s-%02d".formatted(artwork.name(), number);
    Path pdf = order.folder().resolve(name + ".pdf");
    Poster poster =
        new Poster(
            imprint(name), artwork.svg(), artwork.widthMillimetres(), artwork.heightMillimetres());
    List<String> problems;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(pdf))) {
      problems = press.poster(poster, out);
    }
    if (problems.isEmpty()) {
      Files.writeString(order.folder().resolve(name + ".svg"), artwork.svg());
      printed.put(print, name);
      named.put(artwork.name(), number);
    } else {
      Files.deleteIfExists(pdf);
    }
    return problems;
  }

  /**
   * The artwork of a run is known by a list of its own, so that only what a run printed is removed.
   */
  private void forgetEarlierArtwork() throws IOException {
    Path list = order.folder().resolve(ARTWORK);
    if (Files.exists(list)) {
      for (String name : Files.readAllLines(list)) {
        Files.deleteIfExists(order.folder().resolve(name + ".svg"));
        Files.deleteIfExists(order.folder().resolve(name + ".pdf"));
      }
      Files.delete(list);
    }
  }

  private void rememberArtwork() throws IOException {
    if (!printed.isEmpty()) {
      Files.write(order.folder().resolve(ARTWORK), printed.values().stream().sorted().toList());
    }
  }

  private Paper letters() throws IOException {
    if (letters.isEmpty()) {
      letters = Optional.of(open("letters.pdf", "Letters"));
    }
    return letters.get();
  }

  private Paper coverNotes() throws IOException {
    if (coverNotes.isEmpty()) {
      coverNotes = Optional.of(open("cover-notes.pdf", "Cover notes"));
    }
    return coverNotes.get();
  }

  private Paper open(String file, String title) throws IOException {
    OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(order.folder().resolve(file)), 1 << 16);
    return new Paper(out, press.letters(out, imprint(title)));
  }

  private Imprint imprint(String title) {
    return new Imprint(title, sheets.company(), "en", order.asOf());
  }
}

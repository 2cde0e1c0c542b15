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
import java.util.Optional;
import org.code99.api.Artwork;
import org.code99.api.Kit;
import org.code99.api.Piece;
import org.code99.api.PieceKind;
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
  private final WaveOrder order;
  private final Sheets sheets;
  private final Press press = new Press();
  private final Map<Artwork, String> printed = new HashMap<>();
  private final Map<String, Integer> named = new HashMap<>();
  private Optional<Paper> letters = Optional.empty();
  private Optional<Paper> coverNotes = Optional.empty();

  Proofs(WaveOrder order, RegionTree tree) throws IOException {
    this.order = order;
    this.sheets = new Sheets(tree, order.asOf());
    Files.deleteIfExists(order.folder().resolve("letters.pdf"));
    Files.deleteIfExists(order.folder().resolve("cover-notes.pdf"));
  }

  private record Paper(OutputStream out, PrintRun run) {}

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
    for (Optional<Paper> paper : List.of(letters, coverNotes)) {
      if (paper.isPresent()) {
        paper.get().run().close();
        paper.get().out().close();
      }
    }
  }

  private List<String> box(ClearedPiece cleared, Kit kit) throws IOException {
    List<String> problems = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (Artwork artwork : kit.artwork()) {
      problems.addAll(artwork(artwork));
      files.add(printed.getOrDefault(artwork, ""));
    }
    if (problems.isEmpty()) {
      problems.addAll(coverNotes().run().add(sheets.letter(cleared)));
    }
    if (problems.isEmpty()) {
      order
          .kits()
          .accept(
              new KitToPack(
                  cleared.candidate().accountNo(),
                  cleared.candidate().company(),
                  cleared.brief().recipient().person().orElse(""),
                  cleared.brief().recipient().addressLines(),
                  cleared.candidate().owner(),
                  kit.items(),
                  kit.cost(),
                  files,
                  coverNotes().run().pages(),
                  kit.handling()));
    }
    return problems;
  }

  /** Prints an artwork unless the very same one was printed before. */
  private List<String> artwork(Artwork artwork) throws IOException {
    if (printed.containsKey(artwork)) {
      return List.of();
    }
    String name = "%s-%02d".formatted(artwork.name(), named.merge(artwork.name(), 1, Integer::sum));
    Path pdf = order.folder().resolve(name + ".pdf");
    List<String> problems;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(pdf))) {
      Poster poster =
          new Poster(
              imprint(name),
              artwork.svg(),
              artwork.widthMillimetres(),
              artwork.heightMillimetres());
      problems = press.poster(poster, out);
    }
    if (problems.isEmpty()) {
      Files.writeString(order.folder().resolve(name + ".svg"), artwork.svg());
      printed.put(artwork, name);
    } else {
      Files.deleteIfExists(pdf);
    }
    return problems;
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

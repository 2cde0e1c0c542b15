package org.code99.outreach;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.code99.api.Artwork;
import org.code99.api.Document;
import org.code99.api.Kit;
import org.code99.api.Medium;
import org.code99.api.PieceKind;
import org.code99.outreach.print.Imprint;
import org.code99.outreach.print.Poster;
import org.code99.outreach.print.Press;
import org.code99.outreach.print.PrintRun;
import org.code99.regions.RegionTree;

/**
 * Puts one piece on paper for a channel: the same sheet, with the same date, that somebody leafed
 * through in the print of its wave.
 */
final class ParcelPress {
  private final RegionTree tree;
  private final Press press = new Press();

  ParcelPress(RegionTree tree) {
    this.tree = tree;
  }

  /**
   * A piece on paper.
   *
   * @param problems what keeps it from being printed; there are no documents then
   */
  record Printed(List<Document> documents, List<String> problems) {
    Printed {
      documents = problems.isEmpty() ? List.copyOf(documents) : List.of();
      problems = List.copyOf(problems);
    }
  }

  /** Nothing for a medium that carries no paper. */
  Printed print(Claim claim, ClearedPiece piece) {
    if (!claim.medium().equals(Medium.POST)) {
      return new Printed(List.of(), List.of());
    }
    List<Document> documents = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try {
      problems.addAll(sheet(piece, claim.dated(), documents));
      for (Artwork artwork : piece.piece().kit().map(Kit::artwork).orElse(List.of())) {
        problems.addAll(poster(artwork, claim.dated(), documents));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written but memory", e);
    }
    return new Printed(documents, problems);
  }

  private List<String> sheet(ClearedPiece cleared, LocalDate dated, List<Document> documents)
      throws IOException {
    Sheets sheets = new Sheets(tree, dated);
    PieceKind kind = cleared.piece().kind();
    String name = kind.equals(PieceKind.KIT) ? "cover-note" : kind.code();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> problems;
    try (PrintRun run = press.letters(out, imprint(name, dated))) {
      problems =
          kind.equals(PieceKind.CARD)
              ? run.add(sheets.card(cleared))
              : run.add(sheets.letter(cleared));
    }
    documents.add(Document.of(name + ".pdf", out.toByteArray()));
    return problems;
  }

  private List<String> poster(Artwork artwork, LocalDate dated, List<Document> documents)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> problems =
        press.poster(
            new Poster(
                imprint(artwork.name(), dated),
                artwork.svg(),
                artwork.widthMillimetres(),
                artwork.heightMillimetres()),
            out);
    documents.add(Document.of(artwork.name() + ".pdf", out.toByteArray()));
    return problems;
  }

  private Imprint imprint(String title, LocalDate dated) {
    return new Imprint(title, tree.company().name(), "en", dated);
  }
}

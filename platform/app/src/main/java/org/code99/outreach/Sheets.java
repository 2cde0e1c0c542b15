package org.code99.outreach;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Brief;
import org.code99.api.Piece;
import org.code99.api.Recipient;
import org.code99.outreach.print.CardSheet;
import org.code99.outreach.print.EnvelopeWindow;
import org.code99.outreach.print.LetterSheet;
import org.code99.outreach.print.Letterhead;
import org.code99.regions.Company;
import org.code99.regions.RegionTree;

/** Lays a cleared piece out: what stands where on a letter or a card. */
final class Sheets {
  private final RegionTree tree;
  private final LocalDate asOf;

  Sheets(RegionTree tree, LocalDate asOf) {
    this.tree = tree;
    this.asOf = asOf;
  }

  String company() {
    return tree.company().name();
  }

  LetterSheet letter(ClearedPiece cleared) {
    Piece piece = cleared.piece();
    Brief brief = cleared.brief();
    List<String> closing = closing(piece);
    return new LetterSheet(
        tree.window(cleared.candidate().region()).equals("us-10")
            ? EnvelopeWindow.US_10
            : EnvelopeWindow.DIN_5008_B,
        letterhead(brief),
        address(brief.recipient()),
        placeAndDate(brief, piece.language()),
        cleared.candidate().accountNo(),
        piece.subject(),
        paragraphs(piece),
        closing.isEmpty() ? "" : closing.getFirst(),
        closing.isEmpty() ? List.of() : closing.subList(1, closing.size()),
        piece.language());
  }

  CardSheet card(ClearedPiece cleared) {
    Piece piece = cleared.piece();
    List<String> closing = closing(piece);
    return new CardSheet(
        returnLine(),
        address(cleared.brief().recipient()),
        piece.subject(),
        Stream.concat(paragraphs(piece).stream(), closing.stream().limit(1)).toList(),
        closing.stream().skip(1).toList(),
        piece.language());
  }

  private static List<String> address(Recipient recipient) {
    return Stream.concat(
            Stream.concat(Stream.of(recipient.company()), recipient.person().stream()),
            recipient.addressLines().stream())
        .toList();
  }

  private static List<String> paragraphs(Piece piece) {
    List<String> paragraphs = new ArrayList<>();
    for (Block block : piece.blocks()) {
      if (!block.kind().equals(BlockKind.CLOSING)) {
        paragraphs.add(block.text());
      }
    }
    return paragraphs;
  }

  private static List<String> closing(Piece piece) {
    return piece.blocks().stream()
        .filter(block -> block.kind().equals(BlockKind.CLOSING))
        .flatMap(block -> block.text().lines())
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private Letterhead letterhead(Brief brief) {
    Company company = tree.company();
    List<String> lines = new ArrayList<>(company.addressLines());
    Stream.of(brief.sender().phone(), brief.sender().email())
        .filter(line -> !line.isBlank())
        .forEach(lines::add);
    return new Letterhead(company.name(), lines, returnLine(), company.logoSvg().orElse(""), "");
  }

  private String returnLine() {
    return Stream.concat(Stream.of(tree.company().name()), tree.company().addressLines().stream())
        .reduce((left, right) -> left + " · " + right)
        .orElse("");
  }

  private String placeAndDate(Brief brief, String language) {
    Locale locale =
        language.equals("en") && !brief.recipient().country().equalsIgnoreCase("US")
            ? Locale.UK
            : language.equals("en") ? Locale.US : Locale.of(language);
    String date =
        asOf.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    return tree.company().place().isBlank() ? date : tree.company().place() + ", " + date;
  }
}

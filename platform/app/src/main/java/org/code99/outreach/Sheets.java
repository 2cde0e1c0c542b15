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
  private static final String DRAFT = "DRAFT - no sender";
  private static final String WHAT_TO_DO =
      "A draft without a sender: tell yours under House, Sender, or by --company, and print it again.";

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
    Ending ending = Ending.of(piece);
    return new LetterSheet(
        tree.window(cleared.candidate().region()).equals("us-10")
            ? EnvelopeWindow.US_10
            : EnvelopeWindow.DIN_5008_B,
        letterhead(brief),
        address(brief.recipient()),
        placeAndDate(brief, piece.language()),
        cleared.candidate().accountNo(),
        piece.subject(),
        paragraphs(piece, ending.words()),
        ending.greeting(),
        ending.signature(),
        piece.language());
  }

  CardSheet card(ClearedPiece cleared) {
    Piece piece = cleared.piece();
    Ending ending = Ending.of(piece);
    return new CardSheet(
        returnLine(cleared.brief()),
        address(cleared.brief().recipient()),
        piece.subject(),
        paragraphs(
            piece,
            Stream.concat(ending.words().stream(), Stream.of(ending.greeting()))
                .filter(words -> !words.isEmpty())
                .toList()),
        ending.signature(),
        piece.language());
  }

  private static List<String> address(Recipient recipient) {
    return Stream.concat(
            Stream.concat(Stream.of(recipient.company()), recipient.person().stream()),
            recipient.addressLines().stream())
        .toList();
  }

  private static List<String> paragraphs(Piece piece, List<String> last) {
    return Stream.concat(
            piece.blocks().stream()
                .filter(block -> !block.kind().equals(BlockKind.CLOSING))
                .map(Block::text),
            last.stream())
        .toList();
  }

  private Letterhead letterhead(Brief brief) {
    Company company = tree.company();
    if (!company.hasAddress()) {
      return new Letterhead(DRAFT, List.of(), DRAFT, "", WHAT_TO_DO);
    }
    List<String> lines = new ArrayList<>(sendersLines(brief));
    Stream.of(brief.sender().phone(), brief.sender().email())
        .filter(line -> !line.isBlank())
        .forEach(lines::add);
    return new Letterhead(
        company.name(), lines, returnLine(brief), company.logoSvg().orElse(""), "");
  }

  /** What comes back from abroad needs our country too. */
  private List<String> sendersLines(Brief brief) {
    Company company = tree.company();
    return PostalAddress.sendersLines(
        company.addressLines(), company.country(), brief.recipient().country(), brief.language());
  }

  private String returnLine(Brief brief) {
    if (!tree.company().hasAddress()) {
      return DRAFT;
    }
    return Stream.concat(Stream.of(tree.company().name()), sendersLines(brief).stream())
        .reduce((left, right) -> left + " · " + right)
        .orElse("");
  }

  /** In the words of the letter's language; French sets an article before the day. */
  private String placeAndDate(Brief brief, String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    boolean american = brief.recipient().country().equalsIgnoreCase("US");
    Locale locale = language.equals("en") ? american ? Locale.US : Locale.UK : Locale.of(language);
    String date =
        asOf.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    String place = tree.company().place();
    return place.isBlank() ? date : place + (language.equals("fr") ? ", le " : ", ") + date;
  }
}

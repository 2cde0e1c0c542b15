package org.code99.outreach.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets one postcard, A6 across: the words, then the side with the address. */
final class CardSetter {
  private static final double WIDTH = 148;
  private static final double HEIGHT = 105;
  private static final double MARGIN = 14;
  private static final Box ADDRESS = new Box(76, 50, 60, 36);
  private static final double[] SIZES = {13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5};

  private final Typecase typecase;
  private final Typesetter typesetter;
  private final SteadyPdf pdf;

  CardSetter(Typecase typecase, SteadyPdf pdf) {
    this.typecase = typecase;
    this.typesetter = new Typesetter(typecase);
    this.pdf = pdf;
  }

  List<String> set(CardSheet sheet) throws IOException {
    Proofreader proof =
        new Proofreader(typecase)
            .addressed(sheet.address())
            .read("The return address", sheet.returnLine())
            .read("The headline", sheet.headline())
            .read("The text", sheet.paragraphs())
            .read("The signature", sheet.signer());
    if (!proof.content()) {
      return proof.problems();
    }
    Optional<AddressBlock> address = AddressBlock.fit(typesetter, sheet.address(), ADDRESS);
    if (address.isEmpty()) {
      proof.note(
          "The recipient's address does not fit the card even at %s pt: shorten its longest line."
              .formatted(AddressBlock.SMALLEST));
    }
    Optional<List<LetterText.Row>> words = words(sheet);
    if (words.isEmpty()) {
      proof.note(
          "The text is too long for a card even at %s pt: shorten it, or send a letter."
              .formatted(SIZES[SIZES.length - 1]));
    }
    if (proof.content()) {
      front(sheet, words.orElseThrow());
      back(sheet, address.orElseThrow());
    }
    return proof.problems();
  }

  /** At the largest size at which they fit; empty when they never do. */
  private Optional<List<LetterText.Row>> words(CardSheet sheet) {
    double room = HEIGHT - MARGIN - top(sheet);
    for (double size : SIZES) {
      List<LetterText.Row> rows = new ArrayList<>();
      double leading = size * 1.42;
      for (String paragraph : sheet.paragraphs()) {
        boolean first = true;
        for (Line line :
            typesetter.broken(paragraph, Weight.REGULAR, size, Ink.points(WIDTH - 2 * MARGIN))) {
          rows.add(
              new LetterText.Row(line, size, first && !rows.isEmpty() ? leading * 1.45 : leading));
          first = false;
        }
      }
      for (int i = 0; i < sheet.signer().size(); i++) {
        Weight weight = i == 0 ? Weight.SEMIBOLD : Weight.REGULAR;
        rows.add(
            new LetterText.Row(
                typesetter.line(sheet.signer().get(i), weight),
                i == 0 ? size : size - 1.5,
                i == 0 ? leading * 1.8 : leading));
      }
      if (rows.stream().mapToDouble(LetterText.Row::advance).sum() <= Ink.points(room)) {
        return Optional.of(rows);
      }
    }
    return Optional.empty();
  }

  private static double top(CardSheet sheet) {
    return sheet.headline().isEmpty() ? MARGIN - 1 : MARGIN + 13;
  }

  private void front(CardSheet sheet, List<LetterText.Row> words) throws IOException {
    Ink ink = new Ink(pdf.page(WIDTH, HEIGHT), HEIGHT);
    ink.begin(sheet.language());
    if (!sheet.headline().isEmpty()) {
      Line headline = typesetter.line(sheet.headline(), Weight.SEMIBOLD);
      double size =
          Math.min(19, 1000 * Ink.points(WIDTH - 2 * MARGIN) / Math.max(1, headline.width()));
      ink.line(headline, size, MARGIN, MARGIN + 6, Ink.ACCENT);
      ink.rule(MARGIN, MARGIN + 10.5, MARGIN + 18, 1.2, Ink.ACCENT);
    }
    double y = top(sheet);
    for (LetterText.Row row : words) {
      y += Ink.mm(row.advance());
      ink.line(row.line(), row.size(), MARGIN, y, Ink.BLACK);
    }
    ink.end();
  }

  private void back(CardSheet sheet, AddressBlock address) throws IOException {
    Ink ink = new Ink(pdf.page(WIDTH, HEIGHT), HEIGHT);
    ink.begin(sheet.language());
    double y = MARGIN + 3;
    for (Line line :
        typesetter.broken(
            sheet.returnLine().replace(" · ", "\n"), Weight.REGULAR, 8, Ink.points(52))) {
      ink.line(line, 8, MARGIN, y, Ink.GREY);
      y += 4;
    }
    ink.frame(new Box(WIDTH - MARGIN - 20, MARGIN - 2, 20, 24), 0.4, Ink.HAIR);
    y = ADDRESS.top() + Ink.mm(AddressBlock.ASCENT * address.size());
    for (Line line : address.lines()) {
      ink.line(line, address.size(), ADDRESS.left(), y, Ink.BLACK);
      y += Ink.mm(address.leading());
    }
    ink.end();
  }
}

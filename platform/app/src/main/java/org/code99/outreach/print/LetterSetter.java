package org.code99.outreach.print;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.pdf.PdfTemplate;

/**
 * Sets one letter: head, window, subject, text, signature, foot. Measures are millimetres, letter
 * sizes points.
 */
final class LetterSetter {
  private static final double LEFT = 25;
  private static final double SUBJECT = 104;
  private static final double FOOT = 19;
  private static final double LATER_PAGES = 42;
  private static final double LOGO_HEIGHT = 16;
  private static final double LOGO_WIDTH = 38;

  private final Typecase typecase;
  private final Typesetter typesetter;
  private final LetterText text;
  private final PictureShelf pictures;
  private final SteadyPdf pdf;

  LetterSetter(Typecase typecase, PictureShelf pictures, SteadyPdf pdf) {
    this.typecase = typecase;
    this.typesetter = new Typesetter(typecase);
    this.text = new LetterText(typesetter);
    this.pictures = pictures;
    this.pdf = pdf;
  }

  List<String> set(LetterSheet sheet) throws IOException {
    Proofreader proof = read(sheet);
    if (!proof.content()) {
      return proof.problems();
    }
    Optional<AddressBlock> address =
        AddressBlock.fit(typesetter, sheet.address(), sheet.window().recipient());
    if (address.isEmpty()) {
      return proof.note(tooLong(sheet)).problems();
    }
    Optional<PdfTemplate> logo = Optional.empty();
    if (!sheet.letterhead().logoSvg().isEmpty()) {
      logo = pictures.picture(sheet.letterhead().logoSvg(), LOGO_WIDTH, LOGO_HEIGHT, proof);
    }
    if (proof.content()) {
      print(sheet, address.get(), logo);
    }
    return proof.problems();
  }

  private Proofreader read(LetterSheet sheet) {
    Letterhead head = sheet.letterhead();
    return new Proofreader(typecase)
        .addressed(sheet.address())
        .read(
            "The letterhead",
            List.of(head.company(), String.join("\n", head.lines()), head.footer()))
        .read("The return address", head.returnLine())
        .read("The place and date", sheet.placeAndDate())
        .read("The reference", sheet.reference())
        .read("The subject", sheet.subject())
        .read("The text", sheet.paragraphs())
        .read("The closing", List.of(sheet.greeting(), String.join("\n", sheet.signer())));
  }

  private static String tooLong(LetterSheet sheet) {
    return "The recipient's address (%d lines, beginning \"%s\") does not fit the window even at %s pt: shorten its longest line or leave one out."
        .formatted(
            sheet.address().size(),
            sheet.address().isEmpty() ? "" : sheet.address().getFirst(),
            AddressBlock.SMALLEST);
  }

  private void print(LetterSheet sheet, AddressBlock address, Optional<PdfTemplate> logo)
      throws IOException {
    EnvelopeWindow window = sheet.window();
    double width = Ink.points(window.bodyRight() - LEFT);
    double bottom = window.paperHeight() - FOOT - 6;
    List<Line> subject = typesetter.broken(sheet.subject(), Weight.SEMIBOLD, 11.5, width);
    double top = SUBJECT + 5.4 * (subject.size() - 1) + 1.2;
    LetterText.Pages pages =
        text.share(sheet, width, Ink.points(bottom - top), Ink.points(bottom - LATER_PAGES));
    for (int i = 0; i < pages.pages().size(); i++) {
      Ink ink = new Ink(pdf.page(window.paperWidth(), window.paperHeight()), window.paperHeight());
      ink.begin(sheet.language());
      if (i == 0) {
        head(ink, sheet, logo);
        window(ink, sheet, address);
        aside(ink, sheet);
        marks(ink, window);
        column(ink, subject, 11.5, LEFT, SUBJECT, 5.4, Ink.BLACK);
      } else {
        later(ink, sheet, i + 1, pages.pages().size());
      }
      rows(ink, pages.pages().get(i), i == 0 ? top : LATER_PAGES);
      foot(ink, sheet);
      ink.end();
    }
  }

  private static void rows(Ink ink, List<LetterText.Row> rows, double top) {
    double y = top;
    for (LetterText.Row row : rows) {
      y += Ink.mm(row.advance());
      ink.line(row.line(), row.size(), LEFT, y, Ink.BLACK);
    }
  }

  private void head(Ink ink, LetterSheet sheet, Optional<PdfTemplate> logo) {
    Letterhead head = sheet.letterhead();
    double left = LEFT;
    if (logo.isPresent()) {
      PdfTemplate picture = logo.get();
      ink.picture(picture, left, 12 + (LOGO_HEIGHT + Ink.mm(picture.getHeight())) / 2);
      left += Ink.mm(picture.getWidth()) + 5;
    }
    double aside = sheet.window().asideLeft();
    double room = Ink.points(aside - 6 - left);
    double size = Math.max(13, fitting(head.company(), 17, room));
    List<Line> company = typesetter.broken(head.company(), Weight.SEMIBOLD, size, room);
    column(ink, company, size, left, company.size() == 1 ? 22 : 19.2, 5.6, Ink.ACCENT);
    double y = 16.5;
    for (String line : head.lines()) {
      double most = Ink.points(sheet.window().right() - aside);
      ink.line(typesetter.line(line, Weight.REGULAR), fitting(line, 8.5, most), aside, y, Ink.GREY);
      y += 4;
    }
    ink.rule(LEFT, 41.5, sheet.window().right(), 0.4, Ink.HAIR);
  }

  private void window(Ink ink, LetterSheet sheet, AddressBlock address) {
    Box field = sheet.window().recipient();
    String from = sheet.letterhead().returnLine();
    if (sheet.window().showsReturnLine() && !from.isEmpty()) {
      double room = Ink.points(field.width());
      ink.line(
          typesetter.line(from, Weight.REGULAR),
          fitting(from, 7, room),
          field.left(),
          field.top() - 2.8,
          Ink.GREY);
    }
    double top = field.top();
    if (sheet.window().addressStandsOnTheBottom()) {
      top = field.bottom() - Ink.mm(address.height());
    }
    double y = top + Ink.mm(AddressBlock.ASCENT * address.size());
    column(
        ink,
        address.lines(),
        address.size(),
        field.left(),
        y,
        Ink.mm(address.leading()),
        Ink.BLACK);
  }

  private void aside(Ink ink, LetterSheet sheet) {
    double left = sheet.window().asideLeft();
    double room = Ink.points(sheet.window().right() - left);
    double y = sheet.window().recipient().top() + 3.5;
    List<Line> date = typesetter.broken(sheet.placeAndDate(), Weight.REGULAR, 10, room);
    column(ink, date, 10, left, y, 5, Ink.BLACK);
    List<Line> reference = typesetter.broken(sheet.reference(), Weight.REGULAR, 8.5, room);
    column(ink, reference, 8.5, left, y + 5 * date.size(), 4, Ink.GREY);
  }

  private static void column(
      Ink ink, List<Line> lines, double size, double left, double top, double step, Color color) {
    double y = top;
    for (Line line : lines) {
      ink.line(line, size, left, y, color);
      y += step;
    }
  }

  private static void marks(Ink ink, EnvelopeWindow window) {
    if (window.hasFoldMarks()) {
      ink.rule(4, 105, 8, 0.3, Ink.GREY);
      ink.rule(4, 148.5, 10, 0.3, Ink.GREY);
      ink.rule(4, 210, 8, 0.3, Ink.GREY);
    }
  }

  private void later(Ink ink, LetterSheet sheet, int page, int pages) {
    double right = sheet.window().right();
    ink.line(
        typesetter.line(sheet.letterhead().company(), Weight.SEMIBOLD), 9, LEFT, 22, Ink.ACCENT);
    ink.lineEndingAt(typesetter.line(page + " / " + pages, Weight.REGULAR), 9, right, 22, Ink.GREY);
    ink.rule(LEFT, 26, right, 0.4, Ink.HAIR);
  }

  private void foot(Ink ink, LetterSheet sheet) {
    String footer = sheet.letterhead().footer();
    if (footer.isEmpty()) {
      return;
    }
    double right = sheet.window().right();
    double top = sheet.window().paperHeight() - FOOT;
    ink.rule(LEFT, top, right, 0.4, Ink.HAIR);
    ink.line(
        typesetter.line(footer, Weight.REGULAR),
        fitting(footer, 7.5, Ink.points(right - LEFT)),
        LEFT,
        top + 4.5,
        Ink.GREY);
  }

  /** The wished size, or the smaller one at which the line fits. */
  private double fitting(String words, double size, double points) {
    double width = typesetter.line(words, Weight.SEMIBOLD).width(size);
    return width <= points ? size : size * points / width;
  }
}

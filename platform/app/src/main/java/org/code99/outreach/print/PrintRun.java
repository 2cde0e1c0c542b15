package org.code99.outreach.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A document that takes sheet after sheet. A sheet with a problem is not printed and leaves no
 * trace; the run goes on. Not for several threads at once.
 */
public final class PrintRun implements AutoCloseable {
  private static final double A4_WIDTH = 210;
  private static final double A4_HEIGHT = 297;

  private final SteadyPdf pdf;
  private final LetterSetter letters;
  private final CardSetter cards;
  private final PlainSetter plain;

  PrintRun(Typecase typecase, OutputStream out, Imprint imprint) throws IOException {
    pdf = new SteadyPdf(out, imprint);
    letters = new LetterSetter(typecase, new PictureShelf(typecase, pdf), pdf);
    cards = new CardSetter(typecase, pdf);
    plain = new PlainSetter(typecase, pdf);
  }

  /**
   * Prints a letter, on one page or more.
   *
   * @return what keeps it from being printed, all of it, in sentences; empty when it is printed
   * @throws IOException when the stream takes no more
   */
  public List<String> add(LetterSheet sheet) throws IOException {
    return letters.set(sheet);
  }

  /**
   * Prints a card on two pages, words and address.
   *
   * @return what keeps it from being printed, all of it, in sentences; empty when it is printed
   * @throws IOException when the stream takes no more
   */
  public List<String> add(CardSheet sheet) throws IOException {
    return cards.set(sheet);
  }

  /**
   * Prints a plain sheet, on one page or more.
   *
   * @return what keeps it from being printed, all of it, in sentences; empty when it is printed
   * @throws IOException when the stream takes no more
   */
  public List<String> add(PlainSheet sheet) throws IOException {
    return plain.set(sheet);
  }

  /** How many pages were printed so far. */
  public int pages() {
    return pdf.pages();
  }

  /**
   * Writes the fonts and the table of contents. A run without any sheet becomes one empty page, so
   * that it opens.
   *
   * @throws IOException when the stream takes no more
   */
  @Override
  public void close() throws IOException {
    if (pdf.pages() == 0) {
      pdf.page(A4_WIDTH, A4_HEIGHT);
    }
    pdf.close();
  }
}

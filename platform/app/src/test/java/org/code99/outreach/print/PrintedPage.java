package org.code99.outreach.print;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The letters of one page and the true outline of each, in millimetres from its upper left corner.
 */
record PrintedPage(List<Glyph> glyphs) {
  record Glyph(String text, Rectangle2D ink) {
    boolean within(Box box) {
      return frame(box).contains(ink);
    }

    boolean touches(Box box) {
      return frame(box).intersects(ink);
    }

    private static Rectangle2D frame(Box box) {
      return new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height());
    }
  }

  static List<PrintedPage> read(byte[] pdf) throws IOException {
    List<PrintedPage> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        GlyphReader reader = new GlyphReader(document.getPage(page - 1).getMediaBox().getHeight());
        reader.setStartPage(page);
        reader.setEndPage(page);
        reader.getText(document);
        pages.add(new PrintedPage(List.copyOf(reader.glyphs)));
      }
    }
    return pages;
  }

  /** In the order in which it was printed, without spaces. */
  String textTouching(Box box) {
    return glyphs.stream()
        .filter(glyph -> glyph.touches(box))
        .map(Glyph::text)
        .collect(Collectors.joining());
  }

  String text() {
    return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
  }

  private static final class GlyphReader extends PDFTextStripper {
    private final double height;
    private final List<Glyph> glyphs = new ArrayList<>();

    GlyphReader(double height) {
      this.height = height;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
      try {
        PDType0Font font = (PDType0Font) position.getFont();
        Rectangle2D outline = font.getNormalizedPath(position.getCharacterCodes()[0]).getBounds2D();
        if (!outline.isEmpty()) {
          double scale = position.getTextMatrix().getScalingFactorX() / 1000;
          glyphs.add(
              new Glyph(
                  position.getUnicode(),
                  new Rectangle2D.Double(
                      Ink.mm(position.getTextMatrix().getTranslateX() + outline.getX() * scale),
                      Ink.mm(
                          height
                              - position.getTextMatrix().getTranslateY()
                              - outline.getMaxY() * scale),
                      Ink.mm(outline.getWidth() * scale),
                      Ink.mm(outline.getHeight() * scale))));
        }
      } catch (IOException e) {
        throw new AssertionError("The outline of " + position + " cannot be read.", e);
      }
    }
  }
}

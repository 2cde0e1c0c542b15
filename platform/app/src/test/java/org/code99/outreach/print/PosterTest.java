package org.code99.outreach.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("S41: the artwork of a kit")
class PosterTest {
  private static final int PIXELS_PER_MM = 10;
  private static final String BOARD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="130mm" height="80mm" viewBox="0 0 130 80" font-family="Comic Sans MS">
        <defs>
          <linearGradient id="a"><stop stop-color="#fff"/><stop offset="1" stop-color="#cde"/></linearGradient>
          <linearGradient id="b"><stop stop-color="#fff"/><stop offset="1" stop-color="#edc"/></linearGradient>
        </defs>
        <rect width="60" height="40" fill="url(#a)" opacity="0.8"/>
        <rect x="60" width="60" height="40" fill="url(#b)" opacity="0.5"/>
        <text x="10" y="20" font-size="6" style="font-family: 'Papyrus'; font-weight: bold">late again 遅れ γιατί Łódź</text>
        <path d="M15 60 H115" stroke="#000" stroke-width="0.4"/>
      </svg>
      """;

  private final Press press = new Press();

  @Test
  @DisplayName(
      "S41: a ruler of 100 mm in the artwork measures 100 mm on paper, on a page of the artwork's size")
  void rulerMeasuresTrue() throws IOException {
    try (PDDocument document = Loader.loadPDF(printed(BOARD))) {
      assertEquals(130 * 72 / 25.4, document.getPage(0).getMediaBox().getWidth(), 0.01);
      assertEquals(80 * 72 / 25.4, document.getPage(0).getMediaBox().getHeight(), 0.01);
      BufferedImage page =
          new PDFRenderer(document).renderImageWithDPI(0, PIXELS_PER_MM * 25.4f, ImageType.GRAY);
      int row = 60 * PIXELS_PER_MM;
      assertEquals(15 * PIXELS_PER_MM, dark(page, row, true), 1);
      assertEquals(115 * PIXELS_PER_MM, dark(page, row, false) + 1, 1);
    }
  }

  @Test
  @DisplayName(
      "S41: the lettering is outlines, so that no font can be missing; the same artwork gives the same bytes")
  void letteringIsOutlines() throws IOException {
    byte[] first = printed(BOARD);
    assertArrayEquals(first, printed(BOARD));
    try (PDDocument document = Loader.loadPDF(first)) {
      assertFalse(document.getPage(0).getResources().getFontNames().iterator().hasNext());
      BufferedImage page =
          new PDFRenderer(document).renderImageWithDPI(0, PIXELS_PER_MM * 25.4f, ImageType.GRAY);
      assertTrue(dark(page, 18 * PIXELS_PER_MM, false) > 40 * PIXELS_PER_MM, "no lettering");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<rect onload='alert(1)' width='5' height='5'/>",
        "<image href='https://example.com/a.png' width='5' height='5'/>",
        "<image xlink:href='file:///etc/passwd' width='5' height='5'/>",
        "<use href='other.svg#x'/>",
        "<rect fill='url(http://example.com/p.svg#g)' width='5' height='5'/>",
        "<rect style=\"fill: url( 'p.svg#g' )\" width='5' height='5'/>",
        "<style>@import 'a.css';</style>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
        "<text>🎯</text>",
        "</svg>"
      })
  @DisplayName(
      "S41: artwork that runs or fetches something, or that has letters nobody can print, is refused in a sentence")
  void refused(String inside) throws IOException {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 50 50'>%s</svg>"
            .formatted(inside);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> problems = press.poster(new Poster(Sheets.IMPRINT, svg, 50, 50), out);
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.getFirst().startsWith("The artwork "), problems::toString);
    assertEquals(0, out.size());
  }

  @Test
  @DisplayName("S41: artwork that says another size than the page is refused rather than stretched")
  void otherSizeIsRefused() throws IOException {
    List<String> problems =
        press.poster(new Poster(Sheets.IMPRINT, BOARD, 120, 80), new ByteArrayOutputStream());
    assertTrue(
        problems.getFirst().contains("130.0 x 80.0 mm, but the page is 120.0 x 80.0 mm"),
        problems::toString);
  }

  private byte[] printed(String svg) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(List.of(), press.poster(new Poster(Sheets.IMPRINT, svg, 130, 80), out));
    return out.toByteArray();
  }

  /** The first or last dark pixel of a row. */
  private static int dark(BufferedImage page, int row, boolean first) {
    int found = -1;
    for (int x = 0; x < page.getWidth(); x++) {
      if ((page.getRGB(x, row) & 0xFF) < 100) {
        found = x;
        if (first) {
          return found;
        }
      }
    }
    return found;
  }
}

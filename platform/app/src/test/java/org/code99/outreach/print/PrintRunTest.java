package org.code99.outreach.print;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PrintRunTest {
  private static final List<String> ADDRESS =
      List.of("山田製作所", "Ελένη Παπαδάκη", "Hauptstraße 1", "10115 Berlin");

  private final Press press = new Press();

  @Test
  @DisplayName("the same sheets give the same bytes, from the same press and from a new one")
  void sameBytes() throws IOException {
    List<LetterSheet> sheets =
        List.of(
            Sheets.letter(EnvelopeWindow.DIN_5008_B, ADDRESS),
            Sheets.letter(EnvelopeWindow.US_10, ADDRESS));
    byte[] first = Sheets.printed(press, sheets);
    assertArrayEquals(first, Sheets.printed(press, sheets));
    assertArrayEquals(first, Sheets.printed(new Press(), sheets));
  }

  @Test
  @DisplayName("every font is embedded as a subset, and the words can be read back")
  void fontsAreEmbedded() throws IOException {
    LetterSheet sheet = Sheets.letter(EnvelopeWindow.DIN_5008_B, ADDRESS);
    try (PDDocument document =
        Loader.loadPDF(Sheets.printed(press, List.of(sheet, sheet, sheet)))) {
      assertEquals(3, document.getNumberOfPages());
      for (PDPage page : document.getPages()) {
        PDResources resources = page.getResources();
        for (COSName name : resources.getFontNames()) {
          assertTrue(resources.getFont(name).isEmbedded(), name::getName);
        }
      }
      String text = new PDFTextStripper().getText(document);
      ADDRESS.forEach(line -> assertTrue(text.contains(line), line));
      assertTrue(text.contains("May we call?"));
      assertEquals("en", document.getDocumentCatalog().getLanguage());
      assertEquals("Letters", document.getDocumentInformation().getTitle());
    }
  }

  @Test
  @DisplayName(
      "a character that no font shows is reported with its place and name, and its letter is not printed")
  void missingCharactersAreReported() throws IOException {
    assertEquals(List.of(0x1F3AF, 0x5D0), press.missing("Bull's eye 🎯 א 🎯"));
    assertEquals(List.of(), press.missing("ąęşğİı Ά 製作所 カナ\u200B\u00AD\n„“–€"));
    LetterSheet sheet =
        Sheets.letter(
            EnvelopeWindow.DIN_5008_B, List.of("Target 🎯 Ltd", "London"), List.of("Shalom שלום"));
    try (PrintRun run = press.letters(new ByteArrayOutputStream(), Sheets.IMPRINT)) {
      List<String> problems = run.add(sheet);
      assertEquals(2, problems.size(), problems::toString);
      assertAll(
          () ->
              assertTrue(
                  problems.getFirst().startsWith("The recipient's address has U+1F3AF DIRECT HIT"),
                  problems::toString),
          () ->
              assertTrue(problems.getLast().startsWith("The text has U+05E9"), problems::toString));
      assertEquals(0, run.pages());
    }
  }

  @Test
  @DisplayName("letters and marks that arrive apart are printed as one character")
  void decomposedNamesAreComposed() throws IOException {
    List<String> composed = List.of("Žofie Dvořáková", "Ångström", "パン");
    List<String> apart =
        composed.stream().map(line -> Normalizer.normalize(line, Normalizer.Form.NFD)).toList();
    byte[] pdf = Sheets.printed(press, List.of(Sheets.letter(EnvelopeWindow.DIN_5008_B, apart)));
    String text = PrintedPage.read(pdf).getFirst().text();
    composed.forEach(
        line -> assertTrue(text.contains(line.replace(" ", "")), () -> line + " in " + text));
  }

  @Test
  @DisplayName("a long text goes on with a second page, where the signature is not alone")
  void longTextTakesTwoPages() throws IOException {
    List<String> paragraphs =
        Collections.nCopies(
            11, "We read our records again, and each of them says the same: ".repeat(4));
    LetterSheet sheet = Sheets.letter(EnvelopeWindow.DIN_5008_B, ADDRESS, paragraphs);
    List<PrintedPage> pages = PrintedPage.read(Sheets.printed(press, List.of(sheet)));
    assertEquals(2, pages.size());
    String second = pages.get(1).text();
    assertAll(
        () -> assertTrue(second.contains("KatharinaWeiß"), second),
        () -> assertTrue(second.contains("ourrecords"), second),
        () -> assertTrue(second.contains("2/2"), second),
        () -> assertFalse(second.contains("山田製作所"), second));
  }

  @Test
  @DisplayName("letters leave for the stream while the run goes on")
  void pagesAreWrittenAsTheyAreSet() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintRun run = press.letters(out, Sheets.IMPRINT)) {
      for (int i = 0; i < 20; i++) {
        run.add(Sheets.letter(EnvelopeWindow.DIN_5008_B, ADDRESS));
      }
      assertTrue(out.size() > 19 * 500, () -> out.size() + " bytes after 20 letters");
    }
  }

  @Test
  @DisplayName(
      "S47: a card has its words on one side and the address on the other; one that is too long is reported")
  void cards() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintRun run = press.letters(out, Sheets.IMPRINT)) {
      CardSheet card =
          new CardSheet(
              Sheets.RETURN_LINE,
              ADDRESS,
              "We think of you",
              List.of("Why did you go?"),
              List.of("Katharina Weiß"),
              "en");
      assertEquals(List.of(), run.add(card));
      assertEquals(2, run.pages());
      String much = "much too much to say ".repeat(120);
      List<String> problems =
          run.add(new CardSheet("", ADDRESS, "", List.of(much), List.of(), "en"));
      assertTrue(problems.getFirst().contains("too long for a card"), problems::toString);
      assertEquals(2, run.pages());
    }
    List<PrintedPage> pages = PrintedPage.read(out.toByteArray());
    assertTrue(pages.getFirst().text().contains("Whydidyougo?"));
    assertTrue(pages.getLast().text().contains("10115Berlin"));
  }

  @Test
  @DisplayName("a run without a letter is still a document that opens")
  void emptyRun() throws IOException {
    assertEquals(1, PrintedPage.read(Sheets.printed(press, List.of())).size());
  }
}

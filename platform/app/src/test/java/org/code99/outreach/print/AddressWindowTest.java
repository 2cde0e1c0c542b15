package org.code99.outreach.print;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("S46: the window shows the address and nothing else")
class AddressWindowTest {
  private static final long SEED = 99;
  private static final List<List<String>> ADDRESSES =
      List.of(
          List.of("Ay A.Ş.", "35620 İzmir"),
          List.of(
              "Yıldız Makine Sanayi ve Ticaret A.Ş.",
              "Çağrı Öztürk",
              "Atatürk Organize Sanayi Bölgesi No: 7",
              "35620 İzmir",
              "TÜRKİYE"),
          List.of(
              "Ελληνική Βιομηχανία Υδραυλικών Συστημάτων και Μηχανολογικών Κατασκευών Ανώνυμη Εταιρεία",
              "κ. Αλέξανδρος Παπαδόπουλος-Χατζηκωνσταντίνου, Διευθυντής Προμηθειών",
              "Λεωφόρος Βασιλίσσης Σοφίας 112, Κτίριο Β, 4ος όροφος",
              "115 27 Αθήνα",
              "ΕΛΛΑΔΑ"),
          List.of(
              "株式会社山田精密工業　東京支店",
              "購買部　部長　佐藤　健一　様",
              "東京都千代田区丸の内一丁目9番1号グラントウキョウノースタワー23階",
              "100-6701",
              "JAPAN"),
          List.of(
              "Gesellschaft für Verbundwerkstoff- und Umformtechnik Oberfranken-Mittelhessen Beteiligungsgesellschaft mit beschränkter Haftung & Co. Kommanditgesellschaft",
              "z. Hd. Frau Prof. Dr.-Ing. Maria-Magdalena von Hohenstein-Wolfenbüttel",
              "Einkauf Betriebsmittel und Ersatzteile, Gebäude 14, Aufgang C",
              "Bürgermeister-Doktor-Nebelhut-Straße 117-119",
              "55116 Mainz"));

  private final Press press = new Press();

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "S46: short, long, Turkish, Greek and Japanese addresses lie inside, and other text keeps out")
  void everyAddressLiesInside(EnvelopeWindow window) throws IOException {
    inspect(window, ADDRESSES.stream().map(address -> Sheets.letter(window, address)).toList());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "S46: of 500 random addresses each lies inside whole or is reported, and most lie inside")
  void randomAddresses(EnvelopeWindow window) throws IOException {
    Random random = new Random(SEED);
    List<LetterSheet> printed = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintRun run = press.letters(out, Sheets.IMPRINT)) {
      for (int i = 0; i < 500; i++) {
        LetterSheet sheet = Sheets.letter(window, Sheets.address(random));
        if (run.add(sheet).isEmpty()) {
          printed.add(sheet);
        }
      }
    }
    assertTrue(printed.size() > 400, () -> printed.size() + " printed, seed " + SEED);
    inspect(window, printed, out.toByteArray());
  }

  @Test
  @DisplayName(
      "S46: an address that does not fit is reported with what to do, and its letter is not printed")
  void tooLongAnAddressIsReported() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintRun run = press.letters(out, Sheets.IMPRINT)) {
      List<String> problems =
          run.add(
              Sheets.letter(
                  EnvelopeWindow.DIN_5008_B, List.of("Donaudampfschifffahrt".repeat(12), "Wien")));
      assertEquals(1, problems.size());
      assertTrue(problems.getFirst().contains("does not fit the window"), problems::getFirst);
      assertEquals(0, run.pages());
    }
  }

  @Test
  @DisplayName("S46: a letter without an address is reported and not printed")
  void nobodyToDeliverTo() throws IOException {
    try (PrintRun run = press.letters(new ByteArrayOutputStream(), Sheets.IMPRINT)) {
      List<String> problems = run.add(Sheets.letter(EnvelopeWindow.DIN_5008_B, List.of(" ")));
      assertEquals(
          List.of("The recipient has no address: nobody could deliver this. Complete the file."),
          problems);
      assertEquals(0, run.pages());
    }
  }

  private void inspect(EnvelopeWindow window, List<LetterSheet> sheets) throws IOException {
    inspect(window, sheets, Sheets.printed(press, sheets));
  }

  private static void inspect(EnvelopeWindow window, List<LetterSheet> sheets, byte[] pdf)
      throws IOException {
    List<PrintedPage> pages = PrintedPage.read(pdf);
    assertEquals(sheets.size(), pages.size());
    for (int i = 0; i < pages.size(); i++) {
      PrintedPage page = pages.get(i);
      String expected =
          (window.showsReturnLine() ? Sheets.RETURN_LINE : "")
              + String.join("", sheets.get(i).address());
      String address = expected.replaceAll("[\\s\u3000]", "");
      assertAll(
          () -> assertEquals(address, page.textTouching(window.reserved())),
          () ->
              assertEquals(
                  List.of(),
                  page.glyphs().stream()
                      .filter(glyph ->
                          glyph.touches(window.reserved()) && !glyph.within(window.visible()))
                      .toList()));
    }
  }
}

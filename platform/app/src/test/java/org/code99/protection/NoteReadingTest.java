package org.code99.protection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("P: words of law, death and harm are read in the core")
class NoteReadingTest {

  static Stream<Notes> notes() throws IOException {
    return Notes.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notes")
  @DisplayName("S10, S24, S89: each sentence says what it says about contact, and nothing more")
  void reads(Notes note) {
    Reading reading = Protection.read("", note.sentence());
    assertEquals(note.kinds(), Notes.kindsOf(reading), reading::toString);
    reading.findings().forEach(f -> assertTrue(note.sentence().contains(f.words()), f::toString));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notes")
  @DisplayName("Case, decomposed accents, spacing and the locale do not change what is read")
  void readsAlike(Notes note) {
    List<UnaryOperator<String>> spellings =
        List.of(
            s -> Normalizer.normalize(s, Normalizer.Form.NFD),
            s -> s.toUpperCase(Locale.ROOT),
            s -> s.toUpperCase(Locale.of("tr", "TR")),
            s -> s.replace(" ", "  \u00a0 "),
            s -> " \t" + s + " \r\n");
    for (UnaryOperator<String> spelling : spellings) {
      String written = spelling.apply(note.sentence());
      Reading reading = Protection.read("", written);
      assertEquals(note.kinds(), Notes.kindsOf(reading), () -> written + " -> " + reading);
      reading.findings().forEach(f -> assertTrue(written.contains(f.words()), f::toString));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CLOSED, closed",
    "Relocated, moved",
    "DECEASED, death",
    "LEGAL, law",
    "insolvent, insolvency",
    "OUT_OF_BUSINESS, closed",
    "DNC, no-contact",
    "Décédé, death",
    "Rechtsstreit, law",
  })
  @DisplayName("The source's own code counts as the note does")
  void readsCodes(String code, String kind) {
    Finding finding = Protection.read(code, "friendly people").findings().getFirst();
    assertEquals(kind, finding.kind().word());
    assertEquals(code, finding.words());
  }

  @ParameterizedTest
  @CsvSource({"PRICE", "BILLING", "CONTACT", "L-00017", "''"})
  @DisplayName("A code that says nothing about contact is left alone")
  void leavesOtherCodes(String code) {
    assertSame(Reading.NOTHING, Protection.read(code, "Prices were too high"));
  }

  @ParameterizedTest
  @CsvSource({
    "Do not contact before Q3 2027, 2027-07-01",
    "Do not contact before the third quarter of 2027, 2027-07-01",
    "Nicht vor dem 3. Quartal 2027 kontaktieren, 2027-07-01",
    "Ne pas contacter avant le T3 2027, 2027-07-01",
    "Not before 15 March 2027, 2027-03-15",
    "not before March 15th 2027, 2027-03-15",
    "not before 2027-03-15, 2027-03-15",
    "nicht vor 15.03.2027, 2027-03-15",
    "not before 03/04/2027, 2027-04-03",
    "No contact until the end of June 2027, 2027-06-30",
    "nicht vor Ende September 2027, 2027-09-30",
    "Pas avant début février 2028, 2028-02-01",
    "No contactar antes de octubre de 2027, 2027-10-01",
    "Do not call us until 2028, 2028-01-01",
    "not before H2 2027, 2027-07-01",
  })
  @DisplayName("S89: a wish with a year gives the first day of contact")
  void readsDates(String note, LocalDate first) {
    assertEquals(
        Optional.of(first),
        Protection.read("", note).of(Kind.NOT_BEFORE).orElseThrow().notBefore());
  }

  @ParameterizedTest
  @CsvSource({
    "Do not contact before Q3",
    "Bitte nicht vor Q3 melden",
    "Pas avant septembre",
    "Do not contact us until things calm down",
    "not before 01.03.27",
    "Hold off until next year",
    "Do not contact before 31.02.2027",
    "Not before March 2027. Do not contact before Q3.",
  })
  @DisplayName("S89: a wish without a year waits for a person, since nobody knows which year")
  void waitsForAPerson(String note) {
    assertEquals(
        Optional.empty(), Protection.read("", note).of(Kind.NOT_BEFORE).orElseThrow().notBefore());
  }

  @ParameterizedTest
  @CsvSource({
    "Ask for Mr. Jones. He decides., Mr. Jones",
    "ask for Anna Vogel, Anna Vogel",
    "bitte an Frau Dr. Wolf wenden, Frau Dr. Wolf",
    "Demander Mme Lefèvre au standard, Mme Lefèvre",
    "Preguntar por la Sra. Vidal, Sra. Vidal",
    "Bitte an Herrn von Thun wenden, Herrn von Thun",
    "ASK FOR MR. JONES ONLY, MR. JONES",
  })
  @DisplayName("S89: whom to ask for is told with title and name")
  void readsNames(String note, String name) {
    Finding finding = Protection.read("", note).of(Kind.ASK_FOR).orElseThrow();
    assertEquals(Optional.of(name), finding.askFor());
    assertTrue(note.contains(finding.words()), finding::words);
  }

  @Test
  @DisplayName("S11: an explicit never-again is a marker that stops nothing")
  void neverAgainStopsNothing() {
    Reading reading = Protection.read("", "Never again, she said, and warned others");
    assertTrue(reading.has(Kind.NEVER_AGAIN));
    assertEquals(Optional.empty(), reading.stops() ? Optional.of(reading) : Optional.empty());
  }

  @Test
  @DisplayName("The words of a finding stand in the note as they are given")
  void keepsTheWords() {
    Reading reading = Protection.read("", "Nur über die  Rechtsanwälte,\nsagte er");
    assertEquals("Rechtsanwälte", reading.of(Kind.COUNSEL).orElseThrow().words());
  }
}

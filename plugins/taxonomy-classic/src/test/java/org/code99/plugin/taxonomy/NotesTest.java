package org.code99.plugin.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.api.Classification;
import org.code99.api.ClassificationBatch;
import org.code99.api.LossNote;
import org.code99.api.ReasonMatch;
import org.code99.api.Settings;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What the classic taxonomy reads out of a note")
class NotesTest {
  private static final TestContext CONTEXT = TestContext.of(NotesTest.class);
  private static final ClassicTaxonomy TAXONOMY = new ClassicTaxonomy(CONTEXT);

  /** A line of {@code notes.csv}: language | source code | note | competitor | reasons. */
  record Row(String language, String code, String text, String competitor, List<String> reasons) {
    static Row of(String line) {
      String[] cells = line.split("\\|", -1);
      List<String> reasons = cells[4].equals("-") ? List.of() : List.of(cells[4].split(" ", -1));
      return new Row(cells[0], cells[1], cells[2], cells[3], reasons);
    }
  }

  static Stream<Row> rows() {
    byte[] file = CONTEXT.resource("org/code99/plugin/taxonomy/notes.csv").orElseThrow();
    return new String(file, StandardCharsets.UTF_8).lines().skip(1).map(Row::of);
  }

  @ParameterizedTest
  @MethodSource("rows")
  @DisplayName("S12-S15: a note gives its reasons, the likeliest first, negations understood")
  void reasons(Row row) {
    assertEquals(row.reasons(), codes(read(row.code(), row.text(), row.competitor())));
  }

  @Test
  @DisplayName("S12-S15: the prepared notes cover every reason and three languages")
  void everyReasonIsTried() {
    Set<String> tried =
        rows().flatMap(row -> row.reasons().stream()).collect(Collectors.toUnmodifiableSet());
    TAXONOMY
        .taxonomy(Settings.none())
        .reasons()
        .forEach(reason -> assertTrue(tried.contains(reason.code()), reason.code()));
    assertTrue(
        rows()
            .map(Row::language)
            .collect(Collectors.toSet())
            .containsAll(Set.of("en", "de", "fr")));
    assertTrue(rows().count() >= 120);
  }

  @Test
  @DisplayName("S10: the words that led to a reason are quoted as they stand in the note")
  void quotes() {
    ReasonMatch match = read("", "Leider wurde die WARE verspätet geliefert.", "").getFirst();
    assertEquals(List.of("WARE verspätet"), match.words().subList(0, 1));
  }

  @Test
  @DisplayName("S17: a code and a text that agree are surer than either alone")
  void agreementIsSurer() {
    int both = surest("DELIVERY", "three weeks late");
    int text = surest("", "three weeks late");
    int code = surest("DELIVERY", "");
    assertTrue(both > text && text > code, both + " > " + text + " > " + code);
  }

  @Test
  @DisplayName("S14: a competitor supports a theft and proves none")
  void competitorSupports() {
    int named = read("", "got it cheaper", "Kessler").getFirst().confidence();
    int unnamed = read("", "got it cheaper", "").getFirst().confidence();
    assertTrue(named > unnamed, named + " > " + unnamed);
    assertEquals(List.of(), read("", "", "Kessler"));
    assertEquals(List.of("late-delivery"), codes(read("", "always late", "Kessler")));
  }

  @Test
  @DisplayName("S12: a note never gives more than three reasons, none twice")
  void threeAtMost() {
    String everything =
        "Late delivery. Wrong invoice. Nobody called. Broken promise. Defective parts. Rude hotline.";
    List<String> codes = codes(read("", everything, ""));
    assertEquals(3, codes.size());
    assertEquals(3, Set.copyOf(codes).size());
  }

  @Test
  @DisplayName("S12: unlike spellings are one word")
  void spellings() {
    for (String text :
        List.of(
            "Verspätung",
            "Verspaetung",
            "VERSPÄTUNG",
            "Verspa\u0308tung",
            "Ver\u00adspätung",
            "verspatung")) {
      assertEquals(List.of("late-delivery"), codes(read("", text, "")), text);
    }
    for (String text : List.of("didn't deliver on time", "didn’t deliver on time")) {
      assertEquals(List.of("late-delivery"), codes(read("", text, "")), text);
    }
  }

  private static int surest(String code, String text) {
    return read(code, text, "").getFirst().confidence();
  }

  private static List<String> codes(List<ReasonMatch> matches) {
    return matches.stream().map(ReasonMatch::reasonCode).toList();
  }

  private static List<ReasonMatch> read(String code, String text, String competitor) {
    LossNote note = LossNote.of("one", code, text, competitor);
    List<Classification> answer =
        TAXONOMY.classify(ClassificationBatch.of(Settings.none(), List.of(note)));
    assertEquals(1, answer.size());
    return answer.getFirst().matches();
  }
}

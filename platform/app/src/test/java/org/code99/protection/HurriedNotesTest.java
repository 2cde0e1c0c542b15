package org.code99.protection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Who must never be contacted: notes as hurried people type them")
class HurriedNotesTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 2, 10);

  /** A line of {@code hurried-notes.txt}. */
  record Hurried(Set<String> kinds, String contact, String first, String note) {

    private static Hurried parsed(String line) {
      String[] parts = line.split(" \\| ", 4);
      return new Hurried(
          parts[0].equals("-") ? Set.of() : Set.of(parts[0].split(" ", -1)),
          parts[1].equals("-") ? "" : parts[1],
          parts[2],
          parts[3]);
    }
  }

  static Stream<Hurried> notes() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Hurried.class.getResourceAsStream("hurried-notes.txt"))) {
      List<String> lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
      return lines.stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Hurried::parsed);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notes")
  @DisplayName("S10, S24, S89: law, death, harm, leaving and waiting are read, and nothing more")
  void reads(Hurried hurried) {
    Reading reading = Protection.read("", hurried.note(), AS_OF, hurried.contact());
    assertEquals(hurried.kinds(), Notes.kindsOf(reading), reading::toString);
    assertEquals(hurried.first(), firstDay(reading), reading::toString);
    reading.findings().forEach(f -> assertTrue(hurried.note().contains(f.words()), f::toString));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notes")
  @DisplayName("S10, S24, S89: capitals, and umlauts written as two letters, are read alike")
  void readsAlike(Hurried hurried) {
    List<UnaryOperator<String>> spellings =
        List.of(
            s -> s.toUpperCase(Locale.ROOT),
            s -> s.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss"));
    for (UnaryOperator<String> spelling : spellings) {
      String written = spelling.apply(hurried.note());
      Reading reading = Protection.read("", written, AS_OF, hurried.contact());
      // In capitals nobody can tell a namesake's first name from another word: it is asked about.
      if (!hurried.contact().isEmpty() && hurried.kinds().isEmpty()) {
        continue;
      }
      assertEquals(hurried.kinds(), Notes.kindsOf(reading), () -> written + " -> " + reading);
      assertEquals(hurried.first(), firstDay(reading), () -> written + " -> " + reading);
    }
  }

  @Test
  @DisplayName("S10: a lady of the bar is told from rain by her name")
  void tellsCounselFromRain() {
    assertTrue(Protection.read("", "RAin Meier").has(Kind.COUNSEL));
    assertTrue(Protection.read("", "Our crates stood in the rain").isEmpty());
  }

  private static String firstDay(Reading reading) {
    return reading
        .of(Kind.NOT_BEFORE)
        .map(wish -> wish.notBefore().map(LocalDate::toString).orElse("hold"))
        .orElse("-");
  }
}

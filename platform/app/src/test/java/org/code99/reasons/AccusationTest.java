package org.code99.reasons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("S46: whether a customer's own words put a mistake down to us")
class AccusationTest {

  /** A line of {@code accusations.txt}. */
  record Words(String say, String quotation, String competitor, String text) {
    static Words of(String line) {
      String[] parts = line.split(" \\| ", 4);
      return new Words(parts[0], parts[1], parts[2].equals("-") ? "" : parts[2], parts[3]);
    }
  }

  static Stream<Words> words() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Words.class.getResourceAsStream("accusations.txt"))) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines().filter(line -> !line.startsWith("#")).map(Words::of).toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("words")
  @DisplayName("S46: only words about us accuse us, and who takes the blame accuses nobody")
  void accuse(Words words) {
    List<String> notes = List.of(words.text());
    boolean takenBack = Accusation.isTakenBack(notes);
    boolean against = Accusation.againstUs(notes, words.quotation(), words.competitor());
    assertEquals(words.say().equals("theirs"), takenBack);
    assertEquals(words.say().equals("us"), against && !takenBack);
  }

  @Test
  @DisplayName("S46: one accusing quotation of several is enough, and a foreign one is none")
  void severalQuotations() {
    List<String> notes = List.of("We ordered too late. Your invoices were wrong.");
    assertTrue(Accusation.againstUs(notes, "too late · invoices were wrong", ""));
    assertFalse(Accusation.againstUs(notes, "too late", ""));
    assertFalse(Accusation.againstUs(notes, "never called", ""));
  }
}

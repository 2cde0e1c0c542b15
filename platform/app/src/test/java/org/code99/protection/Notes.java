package org.code99.protection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The sentences of {@code notes.txt} and what each of them says about contact. */
record Notes(Set<String> kinds, String sentence) {

  static List<Notes> all() throws IOException {
    try (InputStream in = Objects.requireNonNull(Notes.class.getResourceAsStream("notes.txt"))) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Notes::parsed)
          .toList();
    }
  }

  private static Notes parsed(String line) {
    int bar = line.indexOf(" | ");
    String kinds = line.substring(0, bar);
    return new Notes(
        kinds.equals("-") ? Set.of() : Set.of(kinds.split(" ", -1)), line.substring(bar + 3));
  }

  static Set<String> kindsOf(Reading reading) {
    return reading.findings().stream().map(f -> f.kind().word()).collect(Collectors.toSet());
  }
}

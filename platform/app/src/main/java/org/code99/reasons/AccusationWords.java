package org.code99.reasons;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists of {@code accusation.txt}. */
record AccusationWords(Map<String, WordList> lists) {
  private static final String FILE = "accusation.txt";

  AccusationWords {
    lists = Map.copyOf(lists);
  }

  static AccusationWords shipped() {
    try (InputStream in = AccusationWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing beside " + AccusationWords.class);
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  private static AccusationWords read(Stream<String> lines) {
    Map<String, List<String>> entries = new HashMap<>();
    lines
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(": ", 2))
        .forEach(parts ->
            entries
                .computeIfAbsent(parts[0], name -> new ArrayList<>())
                .addAll(Stream.of(parts[1].split(",", -1)).map(String::strip).toList()));
    Map<String, WordList> lists = new HashMap<>();
    entries.forEach((name, words) -> lists.put(name, WordList.of(words)));
    return new AccusationWords(lists);
  }

  WordList list(String name) {
    return Optional.ofNullable(lists.get(name))
        .orElseThrow(() -> new IllegalArgumentException(FILE + " has no list '" + name + "'"));
  }
}

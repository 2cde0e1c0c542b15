package org.code99.drawers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of {@code spelling.txt} by its headings. */
record SpellingWords(
    Set<String> legalForms,
    Set<String> joiningWords,
    Map<String, String> streets,
    Map<String, String> streetEndings,
    Set<String> townBeginnings) {
  private static final String FILE = "spelling.txt";

  SpellingWords {
    legalForms = Set.copyOf(legalForms);
    joiningWords = Set.copyOf(joiningWords);
    streets = Map.copyOf(streets);
    streetEndings = Map.copyOf(streetEndings);
    townBeginnings = Set.copyOf(townBeginnings);
  }

  static SpellingWords shipped() {
    Map<String, List<String>> sections = sections(text());
    return new SpellingWords(
        folded(section(sections, "legal forms and the like")),
        folded(section(sections, "joining words")),
        pairs(section(sections, "streets")),
        pairs(section(sections, "street endings")),
        folded(section(sections, "towns that need their second word")));
  }

  private static String text() {
    try (InputStream file =
        Objects.requireNonNull(SpellingWords.class.getResourceAsStream(FILE), FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<String>> sections(String text) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        words = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), words);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        words.addAll(List.of(line.split(" +", -1)));
      }
    }
    return sections;
  }

  private static List<String> section(Map<String, List<String>> sections, String heading) {
    return Objects.requireNonNull(sections.get(heading), heading);
  }

  private static Set<String> folded(List<String> words) {
    return words.stream().map(Folded::of).collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, String> pairs(List<String> words) {
    Map<String, String> pairs = new HashMap<>();
    for (String word : words) {
      String[] pair = word.split("=", 2);
      pairs.put(Folded.of(pair[0]), pair[1]);
    }
    return pairs;
  }
}

package org.code99.protection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.code99.protection.Phrase.Value;

/**
 * The words that are read, from {@code lexicon.txt}; the head of that file explains its form.
 *
 * @param phrases the phrases of notes, each pattern once
 * @param codes what a source's own code means, by its folded letters
 * @param lists the folded words of each list, with their place in their line, from 1
 */
record Lexicon(
    Collection<Phrase> phrases, Map<String, Kind> codes, Map<String, Map<String, Integer>> lists) {
  private static final String HARMLESS = "none";
  private static final String CODE = "code";
  private static final String VALUE = "~";
  private static final String GAP = "..";

  Lexicon {
    phrases = List.copyOf(phrases);
    codes = Map.copyOf(codes);
    lists = Map.copyOf(lists);
  }

  /** The folded words of a list with their place in their line: "first" and "ersten" are 1. */
  Map<String, Integer> list(String name) {
    return Optional.ofNullable(lists.get(name))
        .orElseThrow(() -> new IllegalArgumentException("The lexicon has no list @" + name + "."));
  }

  /** The lexicon that comes with the product. */
  static Lexicon shipped() {
    try (InputStream in = Lexicon.class.getResourceAsStream("lexicon.txt")) {
      if (in == null) {
        throw new IllegalStateException("lexicon.txt is missing beside " + Lexicon.class.getName());
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
      return parsed(lines.toList());
    } catch (IOException e) {
      throw new UncheckedIOException("lexicon.txt cannot be read", e);
    }
  }

  static Lexicon parsed(List<String> lines) {
    Map<String, List<String>> lists = new HashMap<>();
    Map<String, Phrase> phrases = new LinkedHashMap<>();
    List<Phrase> withGaps = new ArrayList<>();
    Map<String, Kind> codes = new HashMap<>();
    Map<String, Map<String, Integer>> places = new HashMap<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split(";", 3);
      if (parts.length < 3) {
        throw new IllegalArgumentException("kind; language; phrases expected: " + line);
      }
      String kind = parts[0].strip();
      String language = parts[1].strip();
      List<String> entries =
          List.of(parts[2].split(",")).stream()
              .map(String::strip)
              .filter(s -> !s.isEmpty())
              .toList();
      if (kind.startsWith("@")) {
        lists.computeIfAbsent(kind.substring(1), k -> new ArrayList<>()).addAll(entries);
        place(entries, places.computeIfAbsent(kind.substring(1), k -> new HashMap<>()));
      } else if (language.equals(CODE)) {
        entries.forEach(e -> codes.put(folded(e), kind(kind).orElseThrow()));
      } else {
        entries.stream()
            .filter(e -> e.contains(GAP))
            .forEach(e -> withGaps.addAll(withGaps(kind, language, e, lists)));
        entries.stream()
            .filter(e -> !e.contains(GAP))
            .flatMap(e -> expanded(e, lists).stream())
            .map(e -> phrase(kind, language, e))
            .forEach(p -> phrases.merge(p.pattern(), p, Lexicon::same));
      }
    }
    withGaps.addAll(phrases.values());
    return new Lexicon(withGaps, codes, places);
  }

  private static void place(List<String> entries, Map<String, Integer> places) {
    for (int i = 0; i < entries.size(); i++) {
      for (String spelling : expanded(entries.get(i), Map.of())) {
        places.putIfAbsent(folded(spelling), i + 1);
      }
    }
  }

  static String folded(String text) {
    return new FoldedText(text).letters().strip();
  }

  /** A harmless line takes single phrases back that a list wrote out; two kinds are a mistake. */
  private static Phrase same(Phrase one, Phrase other) {
    if (one.kind().isEmpty() || other.kind().isEmpty()) {
      return one.kind().isEmpty() ? one : other;
    }
    if (!one.kind().equals(other.kind())) {
      throw new IllegalArgumentException(
          "The phrase '%s' stands under two kinds: %s and %s."
              .formatted(one.pattern(), one.kind(), other.kind()));
    }
    return one.besides(other);
  }

  private static Phrase phrase(String kind, String language, String entry) {
    boolean future = kind.endsWith("!");
    boolean onlyWithValue = future || kind.endsWith("?");
    String before = entry.startsWith("*") ? "" : " ";
    String after = entry.endsWith("*") ? "" : " ";
    return new Phrase(
        kind(onlyWithValue ? kind.substring(0, kind.length() - 1) : kind),
        before + folded(entry) + after,
        onlyWithValue ? side(entry, future) : Value.OPTIONAL,
        language,
        List.of());
  }

  /** One phrase for each beginning; what follows its first gap is shared. */
  private static List<Phrase> withGaps(
      String kind, String language, String entry, Map<String, List<String>> lists) {
    List<String> parts = List.of(entry.split(Pattern.quote(GAP), -1));
    List<Step> steps =
        parts.stream().skip(1).map(part -> step(expanded(part.strip(), lists))).toList();
    return expanded(parts.getFirst().strip(), lists).stream()
        .map(first -> phrase(kind, language, first).followedBy(steps))
        .toList();
  }

  private static Step step(Set<String> spellings) {
    Set<String> words = new HashSet<>();
    List<String> beginnings = new ArrayList<>();
    for (String spelling : spellings) {
      String folded = folded(spelling);
      if (spelling.endsWith("*")) {
        beginnings.add(folded);
      } else if (folded.contains(" ")) {
        beginnings.add(folded + " ");
      } else {
        words.add(folded);
      }
    }
    return new Step(words, beginnings);
  }

  private static Value side(String entry, boolean future) {
    if (entry.startsWith(VALUE)) {
      return future ? Value.FUTURE_BEFORE : Value.BEFORE;
    }
    return future ? Value.FUTURE : Value.AFTER;
  }

  private static Optional<Kind> kind(String word) {
    Optional<Kind> kind = Kind.of(word);
    if (kind.isEmpty() && !word.equals(HARMLESS)) {
      throw new IllegalArgumentException("No such kind in the lexicon: " + word);
    }
    return kind;
  }

  /** Writes out {lists}, and umlauts a second time as they are written without them. */
  private static Set<String> expanded(String entry, Map<String, List<String>> lists) {
    int open = entry.indexOf('{');
    if (open >= 0) {
      int close = entry.indexOf('}', open);
      Set<String> all = new LinkedHashSet<>();
      for (String word : lists.getOrDefault(entry.substring(open + 1, close), List.of())) {
        all.addAll(expanded(entry.substring(0, open) + word + entry.substring(close + 1), lists));
      }
      return all;
    }
    String lower = entry.toLowerCase(Locale.ROOT);
    Set<String> spellings = new LinkedHashSet<>(List.of(lower));
    spellings.add(lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
    return spellings;
  }
}

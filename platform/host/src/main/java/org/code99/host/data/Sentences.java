package org.code99.host.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sentences of a letter in one language, as its bundle has them, and what is wrong with them.
 *
 * @param file the name of the bundle
 * @param texts by key
 */
record Sentences(String file, Map<String, String> texts) {
  /** What a region may word itself. */
  static final List<String> OPEN_TO_REGIONS = List.of("opening", "no-reason", "meeting", "closing");

  /** What every piece can fill in. */
  static final List<String> FIELDS = List.of("company", "person", "signer", "our_company");

  private static final List<String> NEEDED =
      List.of(
          "salutation.person", "salutation.function", "opening", "no-reason", "meeting", "closing");
  private static final Map<String, List<String>> OPTIONAL =
      Map.of(
          "subject", List.of(),
          "mistake", List.of("label"),
          "fix", List.of("month", "fix"),
          "gift", List.of("gift"),
          "card.opening", List.of(),
          "card.meeting", List.of(),
          "card.closing", List.of());
  private static final String OWN_MISTAKE = "mistake.";
  private static final Pattern FIELD = Pattern.compile("\\$?\\{+([^{}]*)}+|[{}]");

  Sentences {
    texts = Map.copyOf(texts);
  }

  static Optional<Sentences> read(PluginFiles files, String language) {
    String file = "messages_" + language + ".properties";
    return files.read("META-INF/code99/" + file).map(bytes -> new Sentences(file, texts(bytes)));
  }

  private static Map<String, String> texts(byte[] bytes) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put(key.toString(), text.toString().strip()));
    return texts;
  }

  boolean has(String key) {
    return !texts.getOrDefault(key, "").isEmpty();
  }

  /**
   * All that is wrong.
   *
   * @param english what the English bundle has: another language has the same
   */
  List<String> faults(Sentences english, boolean needsSubject) {
    List<String> faults = new ArrayList<>();
    Set<String> needed = new TreeSet<>(NEEDED);
    Stream.of("subject").filter(key -> needsSubject).forEach(needed::add);
    english.texts().keySet().stream().filter(Sentences::isKnown).forEach(needed::add);
    needed.stream().filter(key -> !has(key)).forEach(key -> faults.add(at(key) + "is missing"));
    new TreeMap<>(texts)
        .forEach((key, text) -> {
          if (isKnown(key)) {
            faults.addAll(fieldFaults(key, text));
          } else {
            faults.add(
                at(key) + "is no sentence of a letter; there are " + String.join(", ", known()));
          }
        });
    return faults;
  }

  private List<String> fieldFaults(String key, String text) {
    List<String> known =
        Stream.concat(FIELDS.stream(), OPTIONAL.getOrDefault(key, List.of()).stream())
            .filter(field -> !(key.equals("salutation.function") && field.equals("person")))
            .map(field -> "{" + field + "}")
            .toList();
    return FIELD
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(found -> !known.contains(found))
        .map(found ->
            at(key) + "'" + found + "' cannot be filled in; there are " + String.join(", ", known))
        .distinct()
        .toList();
  }

  private static boolean isKnown(String key) {
    return NEEDED.contains(key) || OPTIONAL.containsKey(key) || key.startsWith(OWN_MISTAKE);
  }

  private static Set<String> known() {
    Set<String> known = new TreeSet<>(NEEDED);
    known.addAll(OPTIONAL.keySet());
    known.add(OWN_MISTAKE + "<code>");
    return known;
  }

  private String at(String key) {
    return "its " + file + ", " + key + ": ";
  }
}

package org.code99.distribution;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All runs of five words of some texts (S85). */
final class WordRuns {
  private static final int RUN = 5;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'’]+");

  private final Set<String> runs = new HashSet<>();

  void add(String text) {
    of(text).forEach(runs::add);
  }

  int size() {
    return runs.size();
  }

  /** A run that stands in a text too. */
  Optional<String> in(String text) {
    return of(text).filter(runs::contains).findFirst();
  }

  private static Stream<String> of(String text) {
    List<String> words =
        BETWEEN_WORDS
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    return IntStream.rangeClosed(0, words.size() - RUN)
        .mapToObj(first -> String.join(" ", words.subList(first, first + RUN)));
  }
}

package org.code99.plugin.dartboard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How wide letters are, about: enough to bend a word around the board and to make it fit, with room
 * for the sans-serif of a machine that has not our font.
 */
final class Letters {
  private Letters() {}

  /** The width of a text of size one. */
  static double width(String text) {
    return text.codePoints().mapToDouble(Letters::width).sum();
  }

  /** The width of one letter of size one, as Source Sans Pro Bold has it within a few percent. */
  static double width(int letter) {
    if (letter > 0x2E80) {
      return 1.0;
    }
    if (letter == ' ') {
      return 0.22;
    }
    if ("iIlj.,:;'’|!íìïî".indexOf(letter) >= 0) {
      return 0.29;
    }
    if ("ftr-()\"“”".indexOf(letter) >= 0) {
      return 0.37;
    }
    if ("cszxJçš".indexOf(letter) >= 0) {
      return 0.48;
    }
    if ("mwMW".indexOf(letter) >= 0) {
      return 0.8;
    }
    return Character.isUpperCase(letter) || letter == '&' ? 0.61 : 0.55;
  }

  /** Breaks a text between words into at most so many lines, as even as can be. */
  static List<String> broken(String text, int most) {
    List<String> words = List.of(text.strip().split("\\s+"));
    return IntStream.rangeClosed(1, Math.min(most, words.size()))
        .mapToObj(count -> broken(words, count))
        .reduce((few, more) -> widest(more) < widest(few) * 0.8 ? more : few)
        .orElse(List.of(text));
  }

  /** The widest of some lines of size one. */
  static double widest(List<String> lines) {
    return lines.stream().mapToDouble(Letters::width).max().orElse(0);
  }

  private static List<String> broken(List<String> words, int count) {
    if (count == 1) {
      return List.of(String.join(" ", words));
    }
    return IntStream.rangeClosed(1, words.size() - count + 1)
        .mapToObj(first -> {
          List<String> lines = new ArrayList<>();
          lines.add(words.subList(0, first).stream().collect(Collectors.joining(" ")));
          lines.addAll(broken(words.subList(first, words.size()), count - 1));
          return lines;
        })
        .reduce((best, next) -> widest(next) < widest(best) ? next : best)
        .orElseThrow();
  }
}

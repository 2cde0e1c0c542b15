package org.code99.outreach;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.code99.drawers.Spelling;

/** Words by which a name is known, however it is spelt: regular expressions for whole words. */
final class Telltale {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.'’]+");

  private final Pattern words;

  private Telltale(Pattern words) {
    this.words = words;
  }

  static Telltale of(List<String> expressions) {
    return new Telltale(
        expressions.stream()
            .map(Telltale::folded)
            .collect(
                Collectors.collectingAndThen(
                    Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])"),
                    Pattern::compile)));
  }

  /** The words found, as they are written. */
  Optional<String> in(String text) {
    List<String> written =
        SEPARATOR.splitAsStream(text).filter(word -> !plain(word).isEmpty()).toList();
    String plain = written.stream().map(Telltale::plain).collect(Collectors.joining(" "));
    Matcher matcher = words.matcher(plain);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int from = blanks(plain.substring(0, matcher.start()));
    int to = from + blanks(matcher.group()) + 1;
    return Optional.of(String.join(" ", written.subList(from, to)));
  }

  private static String plain(String word) {
    return Spelling.words(word).replace(" ", "");
  }

  private static int blanks(String text) {
    return (int) text.chars().filter(c -> c == ' ').count();
  }

  /** An expression in the spelling in which names are compared. */
  private static String folded(String expression) {
    return WORD.matcher(expression).replaceAll(word -> Spelling.words(word.group()));
  }
}

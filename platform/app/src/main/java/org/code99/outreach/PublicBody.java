package org.code99.outreach;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.code99.drawers.Spelling;

/**
 * Tells a public body by its name or its industry, as {@code public-bodies.txt} says. A word too
 * many costs a gift, a word too few brings somebody into trouble with their auditors: in doubt it
 * is a public body.
 */
final class PublicBody {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.'’]+");
  private static final WordLists LISTS = WordLists.of("public-bodies.txt");
  private static final Pattern NAME = words("public");
  private static final Pattern UNLESS_COMPANY =
      words("public, unless a company's legal form says otherwise");
  private static final Pattern LEGAL_FORM = words("legal forms of companies");
  private static final Pattern ANYWHERE =
      Pattern.compile(String.join("|", LISTS.lines("public, in the midst of words")));
  private static final Pattern INDUSTRY = words("industry");

  private PublicBody() {}

  /** The words that say so, as they are written; nothing for a private business. */
  static Optional<String> sign(String company, String industry) {
    return found(NAME, company)
        .or(() ->
            found(LEGAL_FORM, company).isPresent()
                ? Optional.empty()
                : found(UNLESS_COMPANY, company))
        .or(() -> ANYWHERE.matcher(company).results().map(MatchResult::group).findFirst())
        .or(() -> found(INDUSTRY, industry));
  }

  private static Optional<String> found(Pattern words, String text) {
    List<String> written =
        SEPARATOR.splitAsStream(text).filter(word -> !plain(word).isEmpty()).toList();
    String plain = written.stream().map(PublicBody::plain).collect(Collectors.joining(" "));
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

  private static Pattern words(String section) {
    return LISTS.lines(section).stream()
        .map(PublicBody::folded)
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])"),
                Pattern::compile));
  }

  /** An expression in the spelling in which names are compared. */
  private static String folded(String expression) {
    return WORD.matcher(expression).replaceAll(word -> Spelling.words(word.group()));
  }
}

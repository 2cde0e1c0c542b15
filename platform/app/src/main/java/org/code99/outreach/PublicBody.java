package org.code99.outreach;

import java.util.Optional;
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
  private static final WordLists LISTS = WordLists.of("public-bodies.txt");
  private static final Pattern NAME = words("public");
  private static final Pattern UNLESS_COMPANY =
      words("public, unless a company's legal form says otherwise");
  private static final Pattern LEGAL_FORM = words("legal forms of companies");
  private static final Pattern ANYWHERE =
      Pattern.compile(String.join("|", LISTS.lines("public, in the midst of words")));
  private static final Pattern INDUSTRY = words("industry");

  private PublicBody() {}

  /** The word that says so; nothing for a private business. */
  static Optional<String> sign(String company, String industry) {
    String name = Spelling.words(company);
    return found(NAME, name)
        .or(() -> LEGAL_FORM.matcher(name).find() ? Optional.empty() : found(UNLESS_COMPANY, name))
        .or(() -> found(ANYWHERE, company))
        .or(() -> found(INDUSTRY, Spelling.words(industry)));
  }

  private static Optional<String> found(Pattern words, String text) {
    Matcher matcher = words.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
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

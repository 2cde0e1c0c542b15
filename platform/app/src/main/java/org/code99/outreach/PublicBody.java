package org.code99.outreach;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells a public body by its name or its industry, as {@code public-bodies.txt} says. A word too
 * many costs a gift, a word too few brings somebody into trouble with their auditors: in doubt it
 * is a public body.
 */
final class PublicBody {
  private static final WordLists LISTS = WordLists.of("public-bodies.txt");
  private static final Telltale NAME = words("public");
  private static final Telltale UNLESS_COMPANY =
      words("public, unless a company's legal form says otherwise");
  private static final Telltale LEGAL_FORM = words("legal forms of companies");
  private static final Pattern ANYWHERE =
      Pattern.compile(String.join("|", LISTS.lines("public, in the midst of words")));
  private static final Telltale INDUSTRY = words("industry");

  private PublicBody() {}

  /** The words that say so, as they are written; nothing for a private business. */
  static Optional<String> sign(String company, String industry) {
    return NAME.in(company)
        .or(() ->
            LEGAL_FORM.in(company).isPresent() ? Optional.empty() : UNLESS_COMPANY.in(company))
        .or(() -> ANYWHERE.matcher(company).results().map(MatchResult::group).findFirst())
        .or(() -> INDUSTRY.in(industry));
  }

  private static Telltale words(String section) {
    return Telltale.of(LISTS.lines(section));
  }
}

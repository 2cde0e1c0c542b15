package org.code99.outreach;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.code99.drawers.Spelling;

/**
 * What we wrote for ourselves into the cell of a name or an address. Printed, it tells the customer
 * what we think of them (S85); in doubt a person looks.
 */
final class Remarks {
  private static final WordLists LISTS = WordLists.of("remarks.txt");
  private static final Telltale ANYWHERE = Telltale.of(LISTS.lines("anywhere"));
  private static final Telltale TEMPER = Telltale.of(LISTS.lines("temper"));
  private static final Telltale GONE = Telltale.of(LISTS.lines("gone"));
  private static final Telltale ON_AN_ADDRESS = Telltale.of(LISTS.lines("on an address"));
  private static final Pattern NO_ADDRESS =
      Pattern.compile(String.join("|", LISTS.lines("no address")));

  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /** Signs that nobody's name has, and a mark that nobody shouts twice. */
  private static final Pattern SIGNS = Pattern.compile("[*#§]+|[!?]{2,}|\\s[!?]+|//+|\\bX{2,}\\b");

  /** Beside a person's name even one is too many. */
  private static final Pattern CALLS = Pattern.compile("[!?*#]+");

  /** A door may have a # before its number. */
  private static final Pattern SIGNS_AT_A_DOOR =
      Pattern.compile("[!?*]+|//+|\\bX{2,}\\b|[-–(,]\\s*(?:ALT|OLD|NEU)\\b");

  /** {@code Hans Meier, schwierig}. */
  private static final Pattern SMALL_WORD = Pattern.compile(",\\s*(?<words>\\p{Ll}{3,}.*)$");

  /** {@code Hauptstr. 6 (verzogen)}; {@code (2. OG)} and {@code (Hof)} help the postman. */
  private static final Pattern SMALL_BRACKET =
      Pattern.compile("[(\\[](?<words>[^)\\]]*(?<![\\p{L}\\d.])\\p{Ll}{3,}[^)\\]]*)");

  private Remarks() {}

  /** A remark in the cell of a contact. */
  static Optional<String> beside(String contact) {
    if (!LETTER.matcher(contact).find()) {
      return Optional.empty();
    }
    return ANYWHERE
        .in(contact)
        .or(() -> TEMPER.in(contact))
        .or(() -> GONE.in(contact))
        .or(() -> first(CALLS, contact))
        .or(() -> smallWord(contact));
  }

  /** A word about money or about what became of them, wherever it stands in a name. */
  static Optional<String> anywhere(String name) {
    return ANYWHERE.in(name).or(() -> first(SIGNS, name));
  }

  /** A word about what somebody is like. */
  static Optional<String> temper(String words) {
    return TEMPER.in(words);
  }

  /** Whether a street, a postal code or a town is none. */
  static boolean isNoAddress(String cell) {
    return !cell.isBlank()
        && (cell.codePoints().noneMatch(Character::isLetterOrDigit)
            || NO_ADDRESS.matcher(plain(cell)).matches());
  }

  /** A remark on a street or a town. */
  static Optional<String> onAddress(String cell) {
    return ON_AN_ADDRESS
        .in(cell)
        .or(() -> first(SIGNS_AT_A_DOOR, cell))
        .or(() ->
            SMALL_BRACKET.matcher(cell).results().map(words -> words.group("words")).findFirst());
  }

  private static Optional<String> smallWord(String contact) {
    return SMALL_WORD
        .matcher(contact)
        .results()
        .map(result -> result.group("words"))
        .filter(words -> !Offices.isOne(words))
        .findFirst();
  }

  private static Optional<String> first(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).map(String::strip).findFirst();
  }

  private static String plain(String cell) {
    return Spelling.words(cell);
  }
}

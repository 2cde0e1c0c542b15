package org.code99.outreach;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.code99.api.BuyerStatus;

/**
 * To whom a piece goes: the person whom a note asks for, if it names them like a person, else the
 * one on file. When a note is not clear about it, a person finds out first; nobody guesses a name
 * into an address (S24, S89).
 */
final class Addressee {
  /** A note asks for somebody, and it is not clear for whom. */
  static final BuyerStatus TO_BE_FOUND = BuyerStatus.of("to-be-found");

  private static final Pattern PERSON =
      Pattern.compile(
          "(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herrn?|Frau|M|Mme|Mlle|Sr|Sra|Señora?|Monsieur|Madame)\\.?"
              + "(?: (?:Dr|Prof)\\.?)?(?: \\p{Lu}[\\p{L}'’.-]*){1,3}");
  private static final Pattern NOBODY =
      Pattern.compile("n/?a|[-?.]+|none|unknown|unbekannt|inconnue?|desconocid[oa]");

  private Addressee() {}

  /**
   * The person to greet.
   *
   * @param country where they work; empty when unknown
   */
  static Optional<String> of(String askedFor, String onFile, String country) {
    return PERSON.matcher(askedFor).matches()
        ? Optional.of(askedFor.replaceFirst("^Herrn ", "Herr "))
        : PersonName.in(cell(askedFor, onFile), country);
  }

  /**
   * The cell that a piece is greeted by; empty when a note asks for another, or it is an office.
   */
  static String cell(String askedFor, String onFile) {
    String name = onFile.strip();
    return PERSON.matcher(askedFor).matches()
            || NOBODY.matcher(name.toLowerCase(Locale.ROOT)).matches()
            || Offices.isOne(name)
        ? ""
        : name;
  }

  /** Who left stays left, whomever a note names; our own rep is nobody to write to. */
  static BuyerStatus status(String askedFor, String onFile, String ourRep) {
    BuyerStatus status = BuyerStatus.of(onFile);
    if (askedFor.isBlank() || status.equals(BuyerStatus.LEFT)) {
      return status;
    }
    return PERSON.matcher(askedFor).matches() && !sharesName(askedFor, ourRep)
        ? BuyerStatus.UNKNOWN
        : TO_BE_FOUND;
  }

  private static boolean sharesName(String askedFor, String ourRep) {
    List<String> words = words(ourRep);
    return words(askedFor).stream().anyMatch(words::contains);
  }

  private static List<String> words(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
        .filter(word -> word.length() > 3)
        .toList();
  }
}

package org.code99.protection;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person named at the beginning of a text, "Mr. Jones" or "Frau Dr. Wolf".
 *
 * @param name title and name, spaces single, composed
 * @param length how many characters of the text name the person
 */
record Person(String name, int length) {
  private static final String GAP = "[ \\t\\u00a0]+";
  private static final String TITLE =
      "(?iu:mrs?|ms|miss|dr|prof|herrn?|frau|m|mme|mlle|monsieur|madame|mademoiselle|sra?|señora?"
          + "|don|doña|signora?|sig|pani?|bay|bayan|fru|hr|fr)\\.?";
  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]*";
  private static final String PARTICLE =
      "(?:(?:von|van|vom|zu|zur|der|de|del|di|da|la|le)" + GAP + ")*";
  private static final String START = "[\\s\\u00a0:]*";
  private static final String ARTICLE = "(?:(?iu:la|el|le|the|den|die|der)" + GAP + ")?";
  private static final String SECOND = "((?:" + GAP + WORD + ")?)";
  private static final Pattern TITLED =
      Pattern.compile(
          START + ARTICLE + "((?:" + TITLE + GAP + ")+" + PARTICLE + "(" + WORD + "))" + SECOND);
  private static final Pattern PLAIN = Pattern.compile(START + "((" + WORD + "))" + SECOND);
  private static final String NO_NAMES =
      " a an the our my their his her i us me it more better new another help credit discount"
          + " refund price prices quote money purchasing sales details terms un une le la el los"
          + " las una ";

  /** The person with a title that the text begins with. */
  static Optional<Person> titled(String text) {
    return found(TITLED.matcher(text));
  }

  /** The person with a title that the text ends with. */
  static Optional<Person> titledAtEnd(String text) {
    Matcher titled = TITLED.matcher(text);
    Optional<Person> last = Optional.empty();
    while (titled.find()) {
      last = titled.end() == text.length() ? titled(titled.group()) : last;
    }
    return last;
  }

  /** The person that the text begins with; a word without a title must look like a name. */
  static Optional<Person> at(String text) {
    Matcher plain = PLAIN.matcher(text);
    return titled(text).or(() -> found(plain).filter(p -> isName(plain.group(2))));
  }

  private static Optional<Person> found(Matcher matcher) {
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    // In a note all in capitals every word looks like a second name.
    boolean capitals = matcher.group(2).length() > 1 && isCapitals(matcher.group(2));
    int end = capitals ? matcher.end(1) : matcher.end();
    String name = matcher.group().substring(matcher.start(1), end);
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    return Optional.of(new Person(composed.replaceAll(GAP, " "), end));
  }

  private static boolean isName(String word) {
    return !isCapitals(word) && !NO_NAMES.contains(" " + word.toLowerCase(Locale.ROOT) + " ");
  }

  private static boolean isCapitals(String word) {
    return word.codePoints().noneMatch(Character::isLowerCase);
  }
}

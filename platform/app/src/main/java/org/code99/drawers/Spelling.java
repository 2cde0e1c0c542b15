package org.code99.drawers;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is left of a name or an address when its spelling does not count: two ways to write one
 * thing come out the same. Only ever compared, never shown; the same in every locale.
 */
public final class Spelling {
  private static final SpellingWords WORDS = SpellingWords.shipped();

  /** {@code D-14050}, {@code DE 14050}, {@code S-114 55}. */
  private static final Pattern COUNTRY_BEFORE_CODE = Pattern.compile("[a-z]{1,3}(\\d{4,6})");

  /** {@code 10001-1234}. */
  private static final Pattern ZIP_PLUS_FOUR = Pattern.compile("(\\d{5})\\d{4}");

  private static final Pattern DISTRICT =
      Pattern.compile("[-/(,]|\\s+(?:am|a\\.|an|im|in|ob|vor|upon|sur|sous|en|bei|b\\.)\\s");

  private Spelling() {}

  /** A text without case, accents and punctuation; single blanks between its words. */
  public static String words(String text) {
    return Folded.of(text).strip();
  }

  /** A text without case, accents, punctuation and blanks; Müller, Mueller and Muller are one. */
  public static String letters(String text) {
    return Folded.of(text).replace(" ", "").replace("strasse", "str");
  }

  /**
   * A company's name without its legal form and the words that join its parts: {@code Blume & Söhne
   * GmbH} and {@code BLUME UND SOEHNE} are one.
   */
  public static String company(String name) {
    return core(name).replace(" ", "");
  }

  /** The word that tells a company from its neighbours behind one door. */
  public static String firstWord(String name) {
    return core(name).split(" ", 2)[0];
  }

  /** A street with its number; {@code Haupt-Straße 5 a} and {@code Hauptstr. 5a} are one. */
  public static String street(String street) {
    StringBuilder joined = new StringBuilder();
    for (String word : Folded.of(street.replace(".", ". ")).split(" ", -1)) {
      joined.append(streetWord(word));
    }
    return joined.toString();
  }

  /** A postal code without the country before it, and without a ZIP code's last four digits. */
  public static String postalCode(String code) {
    String letters = Folded.of(code).replace(" ", "");
    Matcher country = COUNTRY_BEFORE_CODE.matcher(letters);
    String plain = country.matches() ? country.group(1) : letters;
    Matcher zip = ZIP_PLUS_FOUR.matcher(plain);
    return zip.matches() ? zip.group(1) : plain;
  }

  /** A town without its district or river: {@code Berlin-Westend} lies in {@code Berlin}. */
  public static String town(String town) {
    String first = letters(DISTRICT.split(town.strip().toLowerCase(Locale.ROOT), 2)[0]);
    return first.isEmpty() || WORDS.townBeginnings().contains(first) ? letters(town) : first;
  }

  private static String streetWord(String word) {
    if (WORDS.streets().containsKey(word)) {
      return WORDS.streets().getOrDefault(word, word);
    }
    for (Map.Entry<String, String> ending : WORDS.streetEndings().entrySet()) {
      if (word.endsWith(ending.getKey())) {
        return word.substring(0, word.length() - ending.getKey().length()) + ending.getValue();
      }
    }
    return word;
  }

  /** The words that count, single blanks between them; letters that stand alone are one word. */
  private static String core(String company) {
    String[] words = joined(Folded.of(company)).split(" ", -1);
    int from = 0;
    int to = words.length;
    while (to - from > 1 && WORDS.legalForms().contains(words[to - 1])) {
      to--;
    }
    while (to - from > 1 && WORDS.legalForms().contains(words[from])) {
      from++;
    }
    StringBuilder core = new StringBuilder(words[from]);
    for (int i = from + 1; i < to; i++) {
      core.append(' ').append(words[i]);
    }
    return core.toString();
  }

  private static String joined(String folded) {
    StringBuilder joined = new StringBuilder(folded.length());
    boolean alone = false;
    for (String word : folded.split(" ", -1)) {
      if (word.isEmpty() || WORDS.joiningWords().contains(word)) {
        continue;
      }
      boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0));
      if (!joined.isEmpty() && !(alone && letter)) {
        joined.append(' ');
      }
      joined.append(word);
      alone = letter;
    }
    return joined.isEmpty() ? folded : joined.toString();
  }
}

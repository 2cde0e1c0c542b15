package org.code99.protection;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds text to an alphabet of 38 symbols, the same in every locale: a separator, a to z, 0 to 9,
 * and one symbol for all other letters. Case and accents go, ß becomes ss, œ becomes oe; combining
 * marks and soft hyphens vanish, so that composed and decomposed spellings fold alike.
 */
final class Folding {
  static final int SYMBOLS = 38;
  static final int SEPARATOR = 0;
  static final int OTHER = 37;

  /** The character vanishes. */
  static final int NOTHING = -1;

  /** Latin with its extensions; beyond it only a few blocks fold to Latin letters. */
  private static final int TABLE = 0x2100;

  private static final String UNDECOMPOSED = "ßss æae œoe øo łl đd ðd þth ıi ħh";
  private static final short[] FOLDED = new short[TABLE];

  static {
    for (char c = 0; c < TABLE; c++) {
      FOLDED[c] = (short) computed(c);
    }
  }

  private Folding() {}

  /** The first symbol in the low byte, a second one (or 0) in the next; or {@link #NOTHING}. */
  static int of(char c) {
    return c < TABLE ? FOLDED[c] : computed(c);
  }

  static char letter(int symbol) {
    if (symbol == SEPARATOR) {
      return ' ';
    }
    return symbol == OTHER ? '*' : (char) (symbol <= 26 ? 'a' + symbol - 1 : '0' + symbol - 27);
  }

  private static int computed(char c) {
    if (vanishes(c)) {
      return NOTHING;
    }
    if (!Character.isLetterOrDigit(c)) {
      return SEPARATOR;
    }
    String plain = plain(c);
    int first = symbol(plain.charAt(0));
    return plain.length() < 2 || first == OTHER ? first : first | symbol(plain.charAt(1)) << 8;
  }

  private static boolean vanishes(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }

  private static String plain(char c) {
    char lower = c == 'İ' ? 'i' : Character.toLowerCase(c);
    int at = UNDECOMPOSED.indexOf(lower);
    if (lower > 'z' && at >= 0) {
      int end = UNDECOMPOSED.indexOf(' ', at);
      return UNDECOMPOSED.substring(at + 1, end < 0 ? UNDECOMPOSED.length() : end);
    }
    String plain = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFKD);
    return plain
        .codePoints()
        .filter(p -> Character.getType(p) != Character.NON_SPACING_MARK)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .toLowerCase(Locale.ROOT);
  }

  private static int symbol(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 1;
    }
    return c >= '0' && c <= '9' ? c - '0' + 27 : OTHER;
  }
}

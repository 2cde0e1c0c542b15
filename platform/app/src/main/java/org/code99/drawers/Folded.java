package org.code99.drawers;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text in lower case without accents, dots and apostrophes; any other punctuation is a blank. An e
 * after a, o or u goes, so that Müller, Mueller and Muller are one.
 */
final class Folded {
  private Folded() {}

  static String of(String text) {
    StringBuilder folded = new StringBuilder(text.length() + 4);
    String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    plain = plain.toLowerCase(Locale.ROOT);
    for (int i = 0; i < plain.length(); i++) {
      fold(plain.charAt(i), folded);
    }
    return withoutUmlautSpelling(folded);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static void fold(char c, StringBuilder to) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      to.append(c);
      return;
    }
    switch (c) {
      case 'ß' -> to.append("ss");
      case 'æ' -> to.append('a');
      case 'œ', 'ø' -> to.append('o');
      case 'ł' -> to.append('l');
      case 'đ' -> to.append('d');
      case 'ı' -> to.append('i');
      case 'ς' -> to.append('σ');
      case '.', '\'', '’' -> {} // S.L.U. is SLU
      default -> {
        if (Character.isLetterOrDigit(c)) {
          to.append(c);
        } else if (Character.getType(c) != Character.NON_SPACING_MARK && !endsBlank(to)) {
          to.append(' ');
        }
      }
    }
  }

  private static boolean endsBlank(StringBuilder text) {
    return text.isEmpty() || text.charAt(text.length() - 1) == ' ';
  }

  private static String withoutUmlautSpelling(StringBuilder text) {
    int kept = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = kept == 0 ? ' ' : text.charAt(kept - 1);
      if (c != 'e' || (before != 'a' && before != 'o' && before != 'u')) {
        text.setCharAt(kept++, c);
      }
    }
    return text.substring(0, kept);
  }
}

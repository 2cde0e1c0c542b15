package org.code99.reasons;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word of what somebody said.
 *
 * @param key in small letters without accents; ä, ö, ü, ß as two letters
 * @param isCapitalised as it was written
 * @param start of it in the text
 * @param end of it, exclusive
 */
record Word(String key, boolean isCapitalised, int start, int end) {
  private static final Pattern ACCENTS = Pattern.compile("[\\p{M}'’]+");

  static Word of(String written, int start) {
    String small =
        Normalizer.normalize(written, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss")
            .replace("œ", "oe");
    String plain = ACCENTS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
    boolean capitalised = Character.isUpperCase(written.codePointAt(0));
    return new Word(plain, capitalised, start, start + written.length());
  }

  boolean isNumber() {
    return Character.isDigit(key.charAt(0));
  }

  boolean overlaps(int from, int to) {
    return start < to && from < end;
  }
}

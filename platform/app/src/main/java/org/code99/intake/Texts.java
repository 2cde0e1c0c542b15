package org.code99.intake;

import java.text.Normalizer;

/** Text as we keep it: composed (NFC), trimmed, inner white space collapsed. */
final class Texts {
  private static final char FIRST_COMBINING = 0x300;

  private Texts() {}

  /** A name or another single line. */
  static String clean(String raw) {
    boolean plain = true;
    boolean composed = true;
    boolean gap = true; // blank at the beginning is a gap too many
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      composed &= c < FIRST_COMBINING;
      boolean blank = isBlank(c);
      plain &= !(blank && (gap || c != ' '));
      gap = blank;
    }
    String text = plain && (!gap || raw.isEmpty()) ? raw : collapsed(raw);
    return composed ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Somebody's words: as they are, without what no database can hold. */
  static String verbatim(String raw) {
    String text = raw.indexOf('\0') < 0 ? raw : raw.replace("\0", "");
    return text.strip();
  }

  /** Whether a spreadsheet would run the cell. */
  static boolean isFormula(String raw) {
    if (raw.isEmpty()) {
      return false;
    }
    return switch (raw.charAt(0)) {
      case '=', '+', '-', '@', '\t', '\r' -> true;
      default -> false;
    };
  }

  private static String collapsed(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (!isBlank(c)) {
        text.append(c);
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
    if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    return text.toString();
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || c == 0x7f
        || c == 0xa0
        || (c > 0xff && Character.isSpaceChar(c))
        || c == 0xfeff;
  }
}

package org.code99.protection;

import java.util.regex.Pattern;

/** Words that a line's end has broken: "Rechtsan- walt". */
final class Hyphens {
  private static final Pattern BREAK = Pattern.compile("(?<=\\p{L})-\\s+(?=\\p{L})");
  private static final String SOFT = "\u00ad";

  private Hyphens() {}

  /** The text with its breaks as soft hyphens, which no reader sees; every letter in its place. */
  static String joined(String text) {
    int hyphen = text.indexOf('-');
    while (hyphen >= 0 && !isBreak(text, hyphen)) {
      hyphen = text.indexOf('-', hyphen + 1);
    }
    return hyphen < 0
        ? text
        : BREAK.matcher(text).replaceAll(found -> SOFT.repeat(found.end() - found.start()));
  }

  private static boolean isBreak(String text, int hyphen) {
    return hyphen + 1 < text.length() && Character.isWhitespace(text.charAt(hyphen + 1));
  }
}

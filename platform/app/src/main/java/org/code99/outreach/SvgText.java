package org.code99.outreach;

import java.util.regex.Pattern;

/**
 * The words that a drawing shows: its texts, and its titles, which say whole what is set letter by
 * letter.
 */
final class SvgText {
  private static final Pattern TEXT =
      Pattern.compile("<(text|title)\\b[^>]*>(.*?)</\\1>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private SvgText() {}

  static String of(String svg) {
    StringBuilder words = new StringBuilder();
    TEXT.matcher(svg)
        .results()
        .map(found -> TAG.matcher(found.group(2)).replaceAll(""))
        .forEach(line -> words.append(line).append('\n'));
    return words.toString();
  }
}

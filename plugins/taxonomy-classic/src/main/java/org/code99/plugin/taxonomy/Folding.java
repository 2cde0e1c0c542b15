package org.code99.plugin.taxonomy;

import java.text.Normalizer;

/**
 * Reads unlike spellings as one: lower case, no diacritics, {@code ä}, {@code ae} and {@code a}
 * alike, {@code ß} and {@code ss} alike. It forgets more than a dictionary would, and it forgets
 * the same in the note and in the phrase book.
 */
final class Folding {
  /** Not part of a word. */
  static final char GAP = ' ';

  /** Part of a word, but of no weight: a combining mark, a soft hyphen. */
  static final char NOTHING = 0;

  private static final int LATIN_END = 0x180;
  private static final char[] LATIN = latin();

  private Folding() {}

  /**
   * A letter in lower case without its marks, a digit as it is, {@link #GAP} or {@link #NOTHING}.
   */
  static char fold(char c) {
    if (c < LATIN_END) {
      return LATIN[c];
    }
    if (c >= 0x300 && c < 0x370) {
      return NOTHING;
    }
    return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : GAP;
  }

  /** Whether a letter adds nothing after the one before it: the e of ae, oe, ue, the s of ss. */
  static boolean melts(char before, char letter) {
    return letter == 'e'
        ? before == 'a' || before == 'o' || before == 'u'
        : letter == 's' && before == 's';
  }

  /** The letters and digits of a short text, folded, without what stands between them. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    char before = GAP;
    for (int i = 0; i < text.length(); i++) {
      char letter = fold(text.charAt(i));
      if (letter != NOTHING && letter != GAP && !melts(before, letter)) {
        key.append(letter);
      }
      before = letter == NOTHING ? before : letter;
    }
    return key.toString();
  }

  private static char[] latin() {
    char[] table = new char[LATIN_END];
    for (char c = 0; c < LATIN_END; c++) {
      table[c] =
          Character.isLetterOrDigit(c)
              ? Character.toLowerCase(
                  Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0))
              : GAP;
    }
    table['\u00ad'] = NOTHING;
    String undivided = "ßæÆœŒøØłŁı";
    String plain = "saaoooolli";
    for (int i = 0; i < undivided.length(); i++) {
      table[undivided.charAt(i)] = plain.charAt(i);
    }
    return table;
  }
}

package org.code99.protection;

import java.util.regex.Pattern;

/**
 * A text in folded symbols that remembers where each of them stood. It begins and ends with a
 * separator, and never has two of them in a row.
 */
final class FoldedText {
  private static final Pattern SENTENCE_END = Pattern.compile("\\n|[!?;]\\s|(?<=\\p{L}{4})\\.\\s");

  private final String original;
  private final StringBuilder letters;
  private final int[] from;
  private final int[] to;

  FoldedText(String original) {
    this(original, original);
  }

  /**
   * A text that is read in another spelling.
   *
   * @param spelled has every character in the place where the original has it
   */
  FoldedText(String original, String spelled) {
    this.original = original;
    this.letters = new StringBuilder(original.length() + 8);
    this.from = new int[2 * original.length() + 2];
    this.to = new int[2 * original.length() + 2];
    add(Folding.SEPARATOR, 0, 0);
    for (int i = 0; i < original.length(); i++) {
      int folded = Folding.of(spelled.charAt(i));
      if (folded == Folding.NOTHING) {
        to[letters.length() - 1] = i + 1;
        continue;
      }
      add(folded & 0xff, i, i + 1);
      if (folded >> 8 != 0) {
        add(folded >> 8, i, i + 1);
      }
    }
    add(Folding.SEPARATOR, original.length(), original.length());
  }

  private void add(int symbol, int start, int end) {
    int at = letters.length();
    if (symbol == Folding.SEPARATOR && at > 0 && letters.charAt(at - 1) == ' ') {
      return;
    }
    letters.append(Folding.letter(symbol));
    from[at] = start;
    to[at] = end;
  }

  /** The folded letters: a to z, 0 to 9, a star for any other letter, single spaces. */
  String letters() {
    return letters.toString();
  }

  /** The end of the word that goes on at this place, exclusive. */
  int wordEnd(int at) {
    return letters.indexOf(" ", at);
  }

  /** The beginning of the word that this place lies in. */
  int wordStart(int at) {
    return letters.lastIndexOf(" ", at) + 1;
  }

  /** Whether a sentence ends between two folded places; the dot of "Fr." or "Kd." ends none. */
  boolean endsSentence(int start, int end) {
    return SENTENCE_END.matcher(words(start, end)).find();
  }

  /** The original words between two folded places; neither may be a separator's. */
  String words(int start, int end) {
    return original.substring(from[start], to[end - 1]);
  }

  /** The original text before a folded place, which may not be a separator's. */
  String before(int start) {
    return original.substring(0, from[start]);
  }

  /** The original text after a folded place. */
  String after(int end) {
    return original.substring(to[end - 1]);
  }

  /** The original words from a folded place on, and so many characters after another one. */
  String words(int start, int end, int more) {
    return original.substring(from[start], to[end - 1] + more);
  }
}

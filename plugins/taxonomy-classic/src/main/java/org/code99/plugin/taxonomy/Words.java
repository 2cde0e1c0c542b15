package org.code99.plugin.taxonomy;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The words of one note: where they stand and which lexemes they may be. Working space of one
 * {@link Listener}, written anew for each note so that a million notes cost no garbage.
 */
final class Words {
  /** A note is read so far; whoever has not said why by then is telling another story. */
  private static final int LONGEST_NOTE = 20_000;

  private static final int[] NUMBER = {Phrase.NUMBER};
  private static final int[] STRANGE = {};
  private static final byte PAUSE = 1;
  private static final byte FULL_STOP = 2;

  private final Vocabulary vocabulary;
  private int size;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[][] lexemes = new int[64][];
  private byte[] breaks = new byte[64];
  private final BitSet present = new BitSet();

  Words(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  int size() {
    return size;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  int[] lexemes(int word) {
    return lexemes[word];
  }

  boolean is(int word, int lexeme) {
    for (int known : lexemes[word]) {
      if (known == lexeme) {
        return true;
      }
    }
    return false;
  }

  /** Whether a lexeme stands anywhere in the note: most phrases are ruled out by this alone. */
  boolean contain(int lexeme) {
    return present.get(lexeme);
  }

  /** Whether a new sentence begins with this word. */
  boolean beginsSentence(int word) {
    return breaks[word] == FULL_STOP;
  }

  /** Whether a new sentence or clause begins with this word. */
  boolean beginsClause(int word) {
    return breaks[word] != 0;
  }

  void read(String text) {
    size = 0;
    present.clear();
    byte pending = FULL_STOP;
    int i = 0;
    int end = Math.min(text.length(), LONGEST_NOTE);
    while (i < end) {
      char letter = Folding.fold(text.charAt(i));
      if (letter == Folding.GAP || letter == Folding.NOTHING) {
        pending = (byte) Math.max(pending, breakAt(text, i));
        i++;
      } else {
        i = Character.isDigit(letter) ? number(text, i) : word(text, i);
        breaks[size - 1] = pending;
        pending = 0;
      }
    }
  }

  private int number(String text, int from) {
    int i = from + 1;
    while (i < text.length() && Character.isDigit(text.charAt(i))) {
      i++;
    }
    append(from, i, NUMBER);
    return i;
  }

  private int word(String text, int from) {
    int node = Vocabulary.ROOT;
    int reached = Vocabulary.ROOT;
    char before = Folding.GAP;
    int i = from;
    for (; i < text.length(); i++) {
      char letter = Folding.fold(text.charAt(i));
      if (letter == Folding.NOTHING || (letter == Folding.GAP && isInsideNot(text, i, before))) {
        continue;
      }
      if (letter == Folding.GAP || Character.isDigit(letter)) {
        break;
      }
      if (node != Vocabulary.OFF && !Folding.melts(before, letter)) {
        node = vocabulary.step(node, letter);
        reached = node == Vocabulary.OFF ? reached : node;
      }
      before = letter;
    }
    boolean known = node != Vocabulary.OFF;
    int[] meaning = known ? vocabulary.completeAt(node) : vocabulary.begunAt(reached);
    append(from, i, reached == Vocabulary.ROOT ? STRANGE : meaning);
    return i;
  }

  /** The apostrophe of "didn't" keeps one word together; the one of "l'entreprise" parts two. */
  private static boolean isInsideNot(String text, int i, char before) {
    char c = text.charAt(i);
    return (c == '\'' || c == '\u2019')
        && before == 'n'
        && i + 1 < text.length()
        && Folding.fold(text.charAt(i + 1)) == 't'
        && (i + 2 == text.length() || Folding.fold(text.charAt(i + 2)) == Folding.GAP);
  }

  private static byte breakAt(String text, int i) {
    return switch (text.charAt(i)) {
      case '.', '!', '?', '\u2026' ->
          i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)) ? FULL_STOP : PAUSE;
      case ';', '\n', '\r' -> FULL_STOP;
      case ',', ':', '(', ')', '\u2013', '\u2014', '|' -> PAUSE;
      default -> 0;
    };
  }

  private void append(int start, int end, int[] meaning) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      lexemes = Arrays.copyOf(lexemes, 2 * size);
      breaks = Arrays.copyOf(breaks, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    lexemes[size] = meaning;
    for (int lexeme : meaning) {
      present.set(lexeme);
    }
    size++;
  }
}

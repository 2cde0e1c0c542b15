package org.code99.protection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * The Aho-Corasick automaton of all phrases as one dense table: a note is walked once, one look-up
 * a character, however many phrases there are. A negative entry leads to a state where a phrase
 * ends.
 */
final class Automaton {
  private static final int ABSENT = -1;

  /** The phrases of each pattern, since one may begin several phrases with gaps. */
  private final List<List<Phrase>> groups = new ArrayList<>(List.of(List.of()));

  private final int[] groupAt;
  private final int[] shorterAt;
  private final int[] next;

  Automaton(List<Phrase> phrases) {
    int room = statesOf(phrases);
    int[] table = new int[room * Folding.SYMBOLS];
    Arrays.fill(table, ABSENT);
    int[] ends = new int[room];
    int states = 1;
    for (Phrase phrase : phrases) {
      int state = 0;
      for (int i = 0; i < phrase.pattern().length(); i++) {
        int edge = state * Folding.SYMBOLS + symbol(phrase.pattern().charAt(i));
        if (table[edge] == ABSENT) {
          table[edge] = states++;
        }
        state = table[edge];
      }
      if (ends[state] == 0) {
        ends[state] = groups.size();
        groups.add(new ArrayList<>());
      }
      groups.get(ends[state]).add(phrase);
    }
    this.next = table;
    this.groupAt = ends;
    this.shorterAt = new int[room];
    link();
    for (int edge = 0; edge < next.length; edge++) {
      next[edge] = phraseEndsAt(next[edge]) ? ~next[edge] : next[edge];
    }
  }

  /**
   * One for each beginning of a pattern, however many patterns begin so; the empty one included.
   */
  private static int statesOf(List<Phrase> phrases) {
    List<String> sorted = phrases.stream().map(Phrase::pattern).sorted().toList();
    int states = 1;
    String before = "";
    for (String pattern : sorted) {
      int shared = 0;
      int most = Math.min(before.length(), pattern.length());
      while (shared < most && before.charAt(shared) == pattern.charAt(shared)) {
        shared++;
      }
      states += pattern.length() - shared;
      before = pattern;
    }
    return states;
  }

  /** Breadth first: what is absent in a state is what its longest proper suffix does. */
  private void link() {
    int[] suffix = new int[groupAt.length];
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(0));
    while (!queue.isEmpty()) {
      int state = queue.remove();
      for (int symbol = 0; symbol < Folding.SYMBOLS; symbol++) {
        int edge = state * Folding.SYMBOLS + symbol;
        int fallen = state == 0 ? 0 : next[suffix[state] * Folding.SYMBOLS + symbol];
        if (next[edge] == ABSENT) {
          next[edge] = fallen;
          continue;
        }
        int target = next[edge];
        suffix[target] = fallen;
        shorterAt[target] = groupAt[fallen] != 0 ? fallen : shorterAt[fallen];
        queue.add(target);
      }
    }
  }

  private boolean phraseEndsAt(int state) {
    return groupAt[state] != 0 || shorterAt[state] != 0;
  }

  /** Whether any phrase stands in the text: the quick look that most notes end with. */
  boolean touches(String text) {
    int state = next[Folding.SEPARATOR];
    int last = Folding.SEPARATOR;
    for (int i = 0; i < text.length() && state >= 0; i++) {
      int folded = Folding.of(text.charAt(i));
      if (folded == Folding.NOTHING || (folded == Folding.SEPARATOR && last == folded)) {
        continue;
      }
      last = folded & 0xff;
      state = next[state * Folding.SYMBOLS + last];
      if (folded >> 8 != 0 && state >= 0) {
        state = next[state * Folding.SYMBOLS + (folded >> 8)];
      }
    }
    return state < 0 || next[state * Folding.SYMBOLS + Folding.SEPARATOR] < 0;
  }

  /** Tells every phrase in the folded letters with the place where it ends, exclusive. */
  void walk(String letters, ObjIntConsumer<Phrase> found) {
    int state = 0;
    for (int i = 0; i < letters.length(); i++) {
      int entry = next[state * Folding.SYMBOLS + symbol(letters.charAt(i))];
      state = entry < 0 ? ~entry : entry;
      for (int at = state; entry < 0 && at != 0; at = shorterAt[at]) {
        for (Phrase phrase : groups.get(groupAt[at])) {
          found.accept(phrase, i + 1);
        }
      }
    }
  }

  private static int symbol(char folded) {
    return folded == '*' ? Folding.OTHER : Folding.of(folded);
  }
}

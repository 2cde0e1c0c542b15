package org.code99.plugin.taxonomy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that the phrase book knows, as a tree of letters. A word of a note is walked through it
 * once, letter by letter, and comes out as the <i>lexemes</i> it may stand for.
 */
final class Vocabulary {
  static final int ROOT = 0;

  /** Left the tree for good: nothing known goes on like this. */
  static final int OFF = -1;

  private static final int LETTERS = 26;
  private static final int[] NONE = {};

  private final int[] next;
  private final int[][] begun;
  private final int[][] complete;

  private Vocabulary(int[] next, int[][] begun, int[][] complete) {
    this.next = next;
    this.begun = begun;
    this.complete = complete;
  }

  /** The node after one more folded letter, or {@link #OFF}. */
  int step(int node, char letter) {
    return letter >= 'a' && letter <= 'z' ? next[node * LETTERS + letter - 'a'] : OFF;
  }

  /** What a word means whose first letters led to a node and which then went on elsewhere. */
  int[] begunAt(int node) {
    return begun[node];
  }

  /** What a word means that ends at a node. */
  int[] completeAt(int node) {
    return complete[node];
  }

  /** Collects spellings; a spelling may end in {@code *} and then stands for all its endings. */
  static final class Builder {
    private final List<int[]> steps = new ArrayList<>();
    private final List<TreeSet<Integer>> begun = new ArrayList<>();
    private final List<TreeSet<Integer>> ended = new ArrayList<>();

    Builder() {
      grow();
    }

    void add(String spelling, int lexeme) {
      boolean open = spelling.endsWith("*");
      int node = ROOT;
      for (char letter : Folding.key(spelling).toCharArray()) {
        if (letter < 'a' || letter > 'z') {
          throw new IllegalArgumentException("'" + spelling + "' is no word of Latin letters");
        }
        int[] step = steps.get(node);
        if (step[letter - 'a'] == OFF) {
          step[letter - 'a'] = grow();
        }
        node = step[letter - 'a'];
      }
      (open ? begun : ended).get(node).add(lexeme);
    }

    Vocabulary build() {
      int[] next = new int[steps.size() * LETTERS];
      int[][] begunAt = new int[steps.size()][];
      int[][] completeAt = new int[steps.size()][];
      // a child is always younger than its parent, so one pass carries the open spellings down
      for (int node = 0; node < steps.size(); node++) {
        for (int letter = 0; letter < LETTERS; letter++) {
          int child = steps.get(node)[letter];
          next[node * LETTERS + letter] = child;
          if (child != OFF) {
            begun.get(child).addAll(begun.get(node));
          }
        }
        begunAt[node] = ints(begun.get(node));
        ended.get(node).addAll(begun.get(node));
        completeAt[node] = ints(ended.get(node));
      }
      return new Vocabulary(next, begunAt, completeAt);
    }

    private int grow() {
      int[] step = new int[LETTERS];
      Arrays.fill(step, OFF);
      steps.add(step);
      begun.add(new TreeSet<>());
      ended.add(new TreeSet<>());
      return steps.size() - 1;
    }

    private static int[] ints(Set<Integer> set) {
      return set.isEmpty() ? NONE : set.stream().mapToInt(Integer::intValue).toArray();
    }
  }
}

package org.code99.outreach;

import java.util.ArrayList;
import java.util.List;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Piece;

/**
 * How a piece ends. A closing is made of parts with an empty line between them: last words, the
 * greeting, the signature. With fewer parts the signature comes first, then the greeting.
 *
 * @param words paragraphs that are text like any other
 * @param greeting one line; empty for none
 * @param signature name, role, company
 */
record Ending(List<String> words, String greeting, List<String> signature) {
  /** Longer than any greeting: what is longer is a sentence, and breaks into lines. */
  private static final int LONGEST_GREETING = 70;

  Ending {
    words = List.copyOf(words);
    signature = List.copyOf(signature);
  }

  static Ending of(Piece piece) {
    List<String> parts = new ArrayList<>();
    piece.blocks().stream()
        .filter(block -> block.kind().equals(BlockKind.CLOSING))
        .map(Block::text)
        .flatMap(text -> List.of(text.split("\\R\\s*\\R")).stream())
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .forEach(parts::add);
    if (parts.size() == 1) {
      return ofOnePart(parts.getFirst().lines().map(String::strip).toList());
    }
    List<String> signature =
        parts.isEmpty() ? List.of() : parts.removeLast().lines().map(String::strip).toList();
    boolean greets =
        !parts.isEmpty()
            && parts.getLast().length() <= LONGEST_GREETING
            && parts.getLast().lines().count() == 1;
    String greeting = greets ? parts.removeLast() : "";
    return new Ending(parts, greeting, signature);
  }

  /** "Kind regards" above a name, or one last sentence. */
  private static Ending ofOnePart(List<String> lines) {
    return lines.size() > 1 && lines.getFirst().length() <= LONGEST_GREETING
        ? new Ending(List.of(), lines.getFirst(), lines.subList(1, lines.size()))
        : new Ending(List.of(String.join("\n", lines)), "", List.of());
  }
}

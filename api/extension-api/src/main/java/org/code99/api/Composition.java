package org.code99.api;

import java.util.List;

/**
 * What an approach wrote for one brief.
 *
 * @param key of the brief
 * @param pieces what it wrote; empty when it declined
 * @param declined why it did not write, empty when it did
 */
public record Composition(String key, List<Piece> pieces, String declined) {
  /** Copies; refuses both pieces and a refusal, and neither. */
  public Composition {
    Checks.text("the key of a composition", key);
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty() == declined.isBlank()) {
      throw new IllegalArgumentException(
          "a composition has pieces, or a reason why not, and never both");
    }
  }

  /** The pieces for a brief. */
  public static Composition of(String key, List<Piece> pieces) {
    return new Composition(key, pieces, "");
  }

  /** The approach does not suit this brief; the file falls back to a professional one. */
  public static Composition declined(String key, String why) {
    return new Composition(key, List.of(), Checks.text("the reason of a refusal", why));
  }
}

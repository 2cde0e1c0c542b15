package org.code99.api;

import java.util.List;
import java.util.Optional;

/**
 * One thing to send, made of declared blocks.
 *
 * @param kind letter, card, kit, invitation
 * @param language the language tag that it is written in
 * @param subject the line above the salutation; empty for a card
 * @param blocks in the order in which they are read
 * @param kit what lies in the box, for a kit
 */
public record Piece(
    PieceKind kind, String language, String subject, List<Block> blocks, Optional<Kit> kit) {
  /** Copies and checks. */
  public Piece {
    Checks.text("the language of a piece", language);
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("a piece has at least one block");
    }
    if (kind.equals(PieceKind.KIT) != kit.isPresent()) {
      throw new IllegalArgumentException("a kit, and nothing else, says what lies in the box");
    }
  }

  /** A letter. */
  public static Piece letter(String language, String subject, List<Block> blocks) {
    return new Piece(PieceKind.LETTER, language, subject, blocks, Optional.empty());
  }

  /** A card: shorter, and never with a gift. */
  public static Piece card(String language, List<Block> blocks) {
    return new Piece(PieceKind.CARD, language, "", blocks, Optional.empty());
  }

  /** A box with a cover note. */
  public static Piece kit(String language, String subject, List<Block> coverNote, Kit kit) {
    return new Piece(PieceKind.KIT, language, subject, coverNote, Optional.of(kit));
  }
}

package org.code99.outreach;

import java.util.List;
import java.util.Optional;
import org.code99.api.Block;
import org.code99.api.Kit;
import org.code99.api.Piece;
import org.code99.api.PieceKind;

/** A piece in the form in which it is kept. */
record Manuscript(
    PieceKind kind, String language, String subject, List<Block> blocks, List<Kit> kit) {
  Manuscript {
    blocks = List.copyOf(blocks);
    kit = List.copyOf(kit);
  }

  static Manuscript of(Piece piece) {
    return new Manuscript(
        piece.kind(),
        piece.language(),
        piece.subject(),
        piece.blocks(),
        piece.kit().stream().toList());
  }

  Piece piece() {
    Optional<Kit> box = kit.stream().findFirst();
    return new Piece(kind, language, subject, blocks, box);
  }
}

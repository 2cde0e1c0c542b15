package org.code99.outreach;

import java.util.List;
import java.util.stream.Stream;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Brief;
import org.code99.api.Piece;
import org.code99.api.Tone;
import org.code99.protection.Standing;
import org.code99.reasons.KnownReason;

/**
 * A piece that wants to go, with all that a policy may ask about it.
 *
 * @param standing of the file, as protection gives it now
 * @param reasons of the loss, those that nobody knows left out
 * @param tone of the approach that wrote it
 */
record Draft(
    Candidate candidate,
    Standing standing,
    List<KnownReason> reasons,
    Tone tone,
    Brief brief,
    Piece piece) {
  Draft {
    reasons = List.copyOf(reasons);
  }

  /** What is read of a piece: its subject, its paragraphs, and the words on its artwork. */
  Stream<String> texts() {
    return Stream.concat(
        Stream.of(piece.subject()),
        Stream.concat(
            piece.blocks().stream().map(Block::text),
            piece.kit().stream()
                .flatMap(kit -> kit.artwork().stream())
                .map(art -> SvgText.of(art.svg()))));
  }

  /** What its blocks of a kind refer to. */
  Stream<String> references(BlockKind kind) {
    return piece.blocks().stream().filter(block -> block.kind().equals(kind)).map(Block::reference);
  }
}

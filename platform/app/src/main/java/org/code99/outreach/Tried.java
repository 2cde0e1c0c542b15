package org.code99.outreach;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Gift;
import org.code99.api.Kit;
import org.code99.api.Money;
import org.code99.api.Piece;

/**
 * What a file would get by one switchboard.
 *
 * @param objections what clearance has against it today
 */
record Tried(Written written, List<Objection> objections) {
  Tried {
    objections = List.copyOf(objections);
  }

  Candidate candidate() {
    return written.candidate();
  }

  Optional<Piece> piece() {
    return written instanceof Written.Composed composed
        ? Optional.of(composed.piece())
        : Optional.empty();
  }

  /** Who wrote it; empty where nobody did. */
  String approach() {
    return written instanceof Written.Composed composed
        ? composed.approach().binding().extension().extensionId()
        : "";
  }

  /** All that speaks against it: why it is not as its region chose, and why it may not go. */
  List<String> reasons() {
    return Stream.concat(Stream.of(written.because()), objections.stream().map(Objection::sentence))
        .filter(sentence -> !sentence.isEmpty())
        .distinct()
        .toList();
  }

  /** What lies in the box, and the gifts that a letter names. */
  List<Money> costs() {
    if (!(written instanceof Written.Composed composed)) {
      return List.of();
    }
    Stream<Money> gifts =
        composed.piece().blocks().stream()
            .filter(block -> block.kind().equals(BlockKind.GIFT))
            .map(Block::reference)
            .flatMap(id -> composed.brief().gifts().stream().filter(gift -> gift.id().equals(id)))
            .map(Gift::cost);
    return Stream.concat(composed.piece().kit().map(Kit::cost).stream(), gifts).toList();
  }
}

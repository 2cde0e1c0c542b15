package org.code99.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Brief;
import org.code99.api.Composition;
import org.code99.api.CompositionBatch;
import org.code99.api.Piece;

/** Puts the briefs of a contract before its approach. */
final class ApproachTrial {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 2);
  private static final long SEED = 99;

  private ApproachTrial() {}

  static List<Brief> briefs(ApproachContract contract) {
    return Stream.concat(Briefs.all().stream(), contract.moreBriefs().stream()).toList();
  }

  static List<Composition> compose(ApproachContract contract, List<Brief> briefs) {
    return contract
        .approach()
        .compose(CompositionBatch.of(AS_OF, SEED, contract.settings(), briefs));
  }

  /** Checks each piece against its brief; a failure names the brief. */
  static void eachPiece(ApproachContract contract, BiConsumer<Brief, Piece> check) {
    List<Brief> briefs = briefs(contract);
    Map<String, Brief> byKey =
        briefs.stream().collect(Collectors.toMap(Brief::key, Function.identity()));
    int pieces = 0;
    for (Composition composition : compose(contract, briefs)) {
      Brief brief = byKey.get(composition.key());
      if (brief == null) {
        throw new AssertionError(composition.key() + " is the key of no brief");
      }
      for (Piece piece : composition.pieces()) {
        pieces++;
        try {
          check.accept(brief, piece);
        } catch (AssertionError e) {
          throw new AssertionError(e.getMessage() + "\nwritten for " + brief, e);
        }
      }
    }
    assertTrue(pieces > 0, "the approach declined every brief, so nothing is shown");
  }

  /** What the blocks of a kind refer to. */
  static List<String> references(Piece piece, BlockKind kind) {
    return piece.blocks().stream()
        .filter(block -> block.kind().equals(kind))
        .map(Block::reference)
        .toList();
  }
}

package org.code99.api;

import java.time.LocalDate;
import java.util.List;

/**
 * Files to write to in one call.
 *
 * @param asOf the business day on which the pieces are dated
 * @param seed the only source of chance
 * @param settings of the region; one batch never mixes two regions' settings
 * @param briefs unlike keys
 */
public record CompositionBatch(LocalDate asOf, long seed, Settings settings, List<Brief> briefs) {
  /** Copies the list. */
  public CompositionBatch {
    briefs = List.copyOf(briefs);
  }

  /** A batch. */
  public static CompositionBatch of(
      LocalDate asOf, long seed, Settings settings, List<Brief> briefs) {
    return new CompositionBatch(asOf, seed, settings, briefs);
  }
}

package org.code99.api;

import java.time.LocalDate;
import java.util.List;

/**
 * Files to score in one call.
 *
 * @param asOf the business day of the reckoning
 * @param seed the only source of chance
 * @param settings of the region; one batch never mixes two regions' settings
 * @param cases unlike keys
 */
public record ScoringBatch(LocalDate asOf, long seed, Settings settings, List<ScoringCase> cases) {
  /** Copies the list. */
  public ScoringBatch {
    cases = List.copyOf(cases);
  }

  /** A batch. */
  public static ScoringBatch of(
      LocalDate asOf, long seed, Settings settings, List<ScoringCase> cases) {
    return new ScoringBatch(asOf, seed, settings, cases);
  }
}

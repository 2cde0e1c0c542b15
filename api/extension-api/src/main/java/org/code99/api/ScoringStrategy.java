package org.code99.api;

import java.util.List;
import org.pf4j.ExtensionPoint;

/**
 * Extension point: who is worth a second chance, and why.
 *
 * <p><b>Pure</b>: the same input gives the same output; today is {@link ScoringBatch#asOf()},
 * chance is {@link ScoringBatch#seed()}. Before the first visit a score only sets the order; it
 * never drops a file. Where no strategy is bound, files are ordered by lost revenue.
 *
 * <pre>{@code
 * public List<Score> score(ScoringBatch batch) {
 *   return batch.cases().stream()
 *       .map(c -> Score.of(c.key(), Rate.percent("20"), Optional.empty(),
 *           List.of(Because.of("everybody deserves a call", 50))))
 *       .toList();
 * }
 * }</pre>
 */
public interface ScoringStrategy extends ExtensionPoint {
  /** Exactly one score for each case, in any order. */
  List<Score> score(ScoringBatch batch);
}

package org.code99.api;

import java.util.List;
import org.pf4j.ExtensionPoint;

/**
 * Extension point: the reasons for which customers are lost, and how to read them out of a note.
 *
 * <p><b>Pure</b>: the same input gives the same output. No clock, no randomness, no I/O, no
 * statics, no threads. Where no taxonomy is bound the reason stays free text.
 *
 * <pre>{@code
 * public List<Classification> classify(ClassificationBatch batch) {
 *   return batch.notes().stream()
 *       .map(note -> note.text().contains("late")
 *           ? Classification.of(note.key(), List.of(ReasonMatch.of("late-delivery", 80, List.of("late"))))
 *           : Classification.none(note.key()))
 *       .toList();
 * }
 * }</pre>
 */
public interface LossReasonTaxonomy extends ExtensionPoint {
  /**
   * The reasons and the mapping of foreign codes. Codes are for ever: a reason that is no longer
   * used is retired.
   */
  Taxonomy taxonomy(Settings settings);

  /**
   * Exactly one classification for each note, in any order. A note that says nothing gets an empty
   * one.
   */
  List<Classification> classify(ClassificationBatch batch);
}

package org.code99.api;

import java.util.List;

/**
 * Notes to classify in one call.
 *
 * @param settings of the region; one batch never mixes two regions' settings
 * @param notes unlike keys
 */
public record ClassificationBatch(Settings settings, List<LossNote> notes) {
  /** Copies the list. */
  public ClassificationBatch {
    notes = List.copyOf(notes);
  }

  /** A batch. */
  public static ClassificationBatch of(Settings settings, List<LossNote> notes) {
    return new ClassificationBatch(settings, notes);
  }
}

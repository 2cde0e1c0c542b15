package org.code99.api;

import java.util.List;

/**
 * What a taxonomy read out of one note.
 *
 * @param key of the note
 * @param matches the reasons, the likeliest first; none when the note says nothing
 */
public record Classification(String key, List<ReasonMatch> matches) {
  /** Copies the list. */
  public Classification {
    Checks.text("the key of a classification", key);
    matches = List.copyOf(matches);
  }

  /** The reasons of a note, the likeliest first. */
  public static Classification of(String key, List<ReasonMatch> matches) {
    return new Classification(key, matches);
  }

  /** The note says nothing. */
  public static Classification none(String key) {
    return new Classification(key, List.of());
  }
}

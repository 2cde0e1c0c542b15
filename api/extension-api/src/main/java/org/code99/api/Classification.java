package org.code99.api;

import java.util.List;

/**
 * What a taxonomy read out of one note.
 *
 * <p>What is denied is no mere silence: <i>you never delivered late</i> vetoes late delivery,
 * whatever a source code or our own rep says, and <i>it was not your fault</i> vetoes every fault
 * of ours. {@code Classification.none("n1").withDenied(List.of("late-delivery"))}.
 *
 * @param key of the note
 * @param matches the reasons, the likeliest first; none when the note says nothing
 * @param denied the codes of reasons that the note says were none; never those of a match
 */
public record Classification(String key, List<ReasonMatch> matches, List<String> denied) {
  /** Copies the lists and checks that nothing is both said and denied. */
  public Classification {
    Checks.text("the key of a classification", key);
    matches = List.copyOf(matches);
    denied = List.copyOf(denied);
    for (String code : denied) {
      Checks.code("loss reason", code);
      if (matches.stream().anyMatch(match -> match.reasonCode().equals(code))) {
        throw new IllegalArgumentException(
            "the classification of " + key + " both gives and denies '" + code + "'");
      }
    }
  }

  /** The reasons of a note, the likeliest first. */
  public static Classification of(String key, List<ReasonMatch> matches) {
    return new Classification(key, matches, List.of());
  }

  /** The note says nothing. */
  public static Classification none(String key) {
    return of(key, List.of());
  }

  /** The same, and these reasons are denied. */
  public Classification withDenied(List<String> codes) {
    return new Classification(key, matches, codes);
  }
}

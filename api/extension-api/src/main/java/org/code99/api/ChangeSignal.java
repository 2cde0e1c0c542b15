package org.code99.api;

import java.time.LocalDate;

/**
 * Something changed.
 *
 * @param key the source's own, the same for ever for this event, at most 200 characters: the core
 *     keeps a signal of a key once
 * @param kind a code of the source's profile
 * @param about whom
 * @param happenedOn the day, not after the query's
 * @param words what happened, at most 2,000 characters; people read it as it is
 */
public record ChangeSignal(
    String key, String kind, SignalSubject about, LocalDate happenedOn, String words) {
  /** Checks key and kind. */
  public ChangeSignal {
    Checks.text("the key of a signal", key);
    Checks.code("signal kind", kind);
  }

  /** A signal. */
  public static ChangeSignal of(
      String key, String kind, SignalSubject about, LocalDate happenedOn, String words) {
    return new ChangeSignal(key, kind, about, happenedOn, words);
  }
}

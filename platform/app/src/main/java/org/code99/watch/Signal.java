package org.code99.watch;

import java.time.LocalDate;

/**
 * Something changed.
 *
 * @param kind what
 * @param eventKey tells one event from another of its kind, such as the number of a report or the
 *     day; the same event told again changes nothing
 * @param words what was seen or heard
 * @param seenOn business day
 */
public record Signal(Tripwire.Kind kind, String eventKey, String words, LocalDate seenOn) {
  /** An event that is told apart by its day. */
  public static Signal of(Tripwire.Kind kind, String words, LocalDate seenOn) {
    return new Signal(kind, seenOn.toString(), words, seenOn);
  }
}

package org.code99.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What is watched about a file.
 *
 * @param why it is parked; empty when it is not
 * @param tripwires what would have to change; none when it is not parked
 * @param cadenceDays how often we want to be in touch, if it was said
 * @param nextTouch the last real touch and the cadence after it, if there is one
 * @param touches the newest first
 * @param signals what changed there, the newest first
 */
public record Watched(
    UUID file,
    Optional<String> why,
    List<Tripwire> tripwires,
    OptionalInt cadenceDays,
    Optional<LocalDate> nextTouch,
    List<Touch> touches,
    List<SeenSignal> signals) {
  /** Copies. */
  public Watched {
    tripwires = List.copyOf(tripwires);
    touches = List.copyOf(touches);
    signals = List.copyOf(signals);
  }
}

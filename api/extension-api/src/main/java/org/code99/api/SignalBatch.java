package org.code99.api;

import java.util.List;

/**
 * A source's answer.
 *
 * @param signals the oldest first
 * @param cursor from where the next question goes on, at most 4,000 characters; people never see it
 * @param more whether there is more at once: the core then asks on without a pause
 */
public record SignalBatch(List<ChangeSignal> signals, String cursor, boolean more) {
  /** Copies the list. */
  public SignalBatch {
    signals = List.copyOf(signals);
  }

  /** All that is new, and where to go on. */
  public static SignalBatch of(List<ChangeSignal> signals, String cursor) {
    return new SignalBatch(signals, cursor, false);
  }

  /** Nothing is new. */
  public static SignalBatch none(String cursor) {
    return new SignalBatch(List.of(), cursor, false);
  }

  /** The same, and there is more at once. */
  public SignalBatch andMore() {
    return new SignalBatch(signals, cursor, true);
  }
}

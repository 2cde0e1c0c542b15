package org.code99.drawers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * How far a file has come. The road goes from {@link #LISTED} to {@link #WON}; {@link #OVER} and
 * {@link #PARKED} lie beside it.
 */
public enum Stage {
  /** In the drawer, nobody's. */
  LISTED,
  /** Somebody has it. */
  ASSIGNED,
  /** They have decided to go. */
  BEGUN,
  /** There is a game plan. */
  PLANNED,
  /** They have been in touch. */
  CONTACTED,
  /** The fact-finding visit is closed. */
  FACT_FINDING,
  /** The air is being cleared. */
  CLEARING,
  /** There are conditions both sides agreed to. */
  AGREED,
  /** The second lifetime has a sales process of its own. */
  RESTARTED,
  /** Won back. */
  WON,
  /** The opera is over: nothing more goes out. */
  OVER,
  /** Watched, until something changes. */
  PARKED;

  /** As stored and as the API writes it: {@code fact_finding}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The stage of a code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Stage of(String code) {
    return Arrays.stream(values())
        .filter(stage -> stage.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no stage '" + code + "'"));
  }

  /** Whether somebody works on it, or waits: neither won nor over. */
  public boolean open() {
    return this != WON && this != OVER;
  }

  boolean isBefore(Stage other) {
    return compareTo(other) < 0;
  }

  /**
   * Whether a file may go from here to there. The road is walked forwards, also in leaps: what
   * happened is never refused. Only a drop leads back into the drawer.
   */
  public boolean mayBecome(Stage next) {
    return switch (this) {
      case WON -> false;
      case OVER -> next == LISTED || next == ASSIGNED || next == RESTARTED || next == WON;
      case PARKED -> next != PARKED;
      default -> isBefore(next) || (next == LISTED && this != LISTED);
    };
  }
}

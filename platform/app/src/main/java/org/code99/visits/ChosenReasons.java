package org.code99.visits;

import java.util.List;

/**
 * Why they left, as it was understood on a visit.
 *
 * @param codes of the loss reasons, the weightiest first; empty says that they would not say
 */
public record ChosenReasons(List<String> codes) {
  /** Copies. */
  public ChosenReasons {
    codes = List.copyOf(codes);
  }

  /** They would not say: a documented reason too (S18). */
  public static ChosenReasons wouldNotSay() {
    return new ChosenReasons(List.of());
  }

  /** Whether they would not say. */
  public boolean unsaid() {
    return codes.isEmpty();
  }
}

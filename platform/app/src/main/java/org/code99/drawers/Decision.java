package org.code99.drawers;

import java.util.UUID;

/** What becomes of a file (S62), each with its reason in a sentence. */
public sealed interface Decision {
  /** Why. */
  String why();

  /** As stored and as the API writes it. */
  default String code() {
    return switch (this) {
      case Begin begin -> "begin";
      case Watch watch -> "watch";
      case HandOver handOver -> "hand_over";
      case Drop drop -> "drop";
      case Over over -> "over";
    };
  }

  /** Go: before fact finding to the first visit, after it to clearing the air. */
  record Begin(String why) implements Decision {}

  /** Park it until something changes. */
  record Watch(String why) implements Decision {}

  /**
   * Somebody else gets on with them better (S66).
   *
   * @param newOwner another one of our people
   * @param formerShare what the former owner keeps of the credit, in whole percent
   */
  record HandOver(UUID newOwner, int formerShare, String why) implements Decision {}

  /** Back in the drawer. */
  record Drop(String why) implements Decision {}

  /**
   * The opera is over (S64): nothing more goes out.
   *
   * @param reopens what could open it again
   */
  record Over(String reopens, String why) implements Decision {}
}

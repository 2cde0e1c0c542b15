package org.code99.drawers;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.code99.audit.Words;
import org.code99.web.Fault;

/** What becomes of a file (S62), each with its reason in a sentence. */
public sealed interface Decision {
  /** Why. */
  String why();

  /** What is wrong with it, whatever file it is about. */
  default List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (Words.sayNothing(why())) {
      faults.add(Fault.at("why", "A decision has a reason: say why, in a sentence."));
    }
    if (this instanceof Over over && over.reopens().isBlank()) {
      faults.add(
          Fault.at(
              "reopens",
              "Say what could open this file again, even if it is unlikely: somebody may see it happen."));
    }
    return List.copyOf(faults);
  }

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

package org.code99.desk;

import java.util.UUID;
import org.code99.drawers.Stage;

/**
 * The smallest next step of a file: always exactly one (S74).
 *
 * @param words what to do
 * @param path where it is done
 */
record NextStep(String words, String path) {
  /**
   * What comes next.
   *
   * @param read whether its owner opened the dossier
   * @param planWanted whether the house waits for a game plan (S50)
   * @param cleared how far the air is cleared, of 3
   */
  static NextStep of(
      UUID file, Stage stage, boolean read, boolean planWanted, boolean nobodyThere, int cleared) {
    String at = "/files/" + file;
    if (nobodyThere && stage.compareTo(Stage.FACT_FINDING) < 0) {
      return new NextStep("Ring reception: who buys there today?", at);
    }
    return switch (stage) {
      case LISTED, ASSIGNED, BEGUN, PLANNED -> first(at, read, planWanted);
      case CONTACTED -> new NextStep("Go there and listen", at + "/before");
      case FACT_FINDING -> new NextStep("Decide what now", at + "/decide");
      case CLEARING -> new NextStep("Clear the air, step " + Math.min(cleared + 1, 3), at + "/air");
      case AGREED -> new NextStep("Keep what was promised", at + "/agreement");
      case RESTARTED -> new NextStep("Win the first order", at + "/orders");
      case PARKED -> new NextStep("Wait: a signal wakes it", at);
      case WON, OVER -> new NextStep("Nothing more to do", at);
    };
  }

  private static NextStep first(String at, boolean read, boolean planWanted) {
    if (!read) {
      return new NextStep("Read what happened", at + "/dossier");
    }
    return planWanted
        ? new NextStep("Accept the game plan", at + "/plan")
        : new NextStep("Ask for a visit", at + "/before");
  }
}

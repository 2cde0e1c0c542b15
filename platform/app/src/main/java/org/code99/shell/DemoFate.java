package org.code99.shell;

import java.util.List;

/**
 * How far a file of the demonstration has come, and where it ended beside the road.
 *
 * @param reached the last step on the way of a file
 */
record DemoFate(Step reached, Ending ending) {
  /** The way of a file, and how many days ago the story takes each step. */
  enum Step {
    GIVEN(146),
    DOSSIER_READ(142),
    BEGUN(138),
    PLANNED(132),
    CONTACTED(121),
    HEARD(104),
    CLOSED(98),
    CLEARED(84),
    AGREED(70),
    RESTARTED(56),
    INVOICED(44),
    PAID(21);

    private final int daysAgo;

    Step(int daysAgo) {
      this.daysAgo = daysAgo;
    }

    int daysAgo() {
      return daysAgo;
    }
  }

  /** What lies beside the road. */
  enum Ending {
    NONE,
    PARKED,
    OVER,
    BACK_IN_THE_DRAWER,
    HANDED_OVER,
    LOST_AGAIN,
    EXPECTED
  }

  /**
   * What becomes of a salesperson's files, from the first account number on; then it begins anew.
   */
  static final List<DemoFate> OF_THE_LOST =
      List.of(
          upTo(Step.PAID),
          upTo(Step.GIVEN),
          upTo(Step.HEARD),
          upTo(Step.CONTACTED).and(Ending.PARKED),
          upTo(Step.AGREED),
          upTo(Step.CONTACTED).and(Ending.EXPECTED),
          upTo(Step.DOSSIER_READ),
          upTo(Step.CLOSED),
          upTo(Step.INVOICED),
          upTo(Step.CLOSED).and(Ending.OVER),
          upTo(Step.BEGUN),
          upTo(Step.CLEARED),
          upTo(Step.PLANNED),
          upTo(Step.CLOSED).and(Ending.HANDED_OVER),
          upTo(Step.GIVEN),
          upTo(Step.PAID),
          upTo(Step.RESTARTED),
          upTo(Step.BEGUN).and(Ending.BACK_IN_THE_DRAWER),
          upTo(Step.CONTACTED),
          upTo(Step.PAID).and(Ending.LOST_AGAIN),
          upTo(Step.DOSSIER_READ).and(Ending.PARKED));

  private static DemoFate upTo(Step step) {
    return new DemoFate(step, Ending.NONE);
  }

  private DemoFate and(Ending other) {
    return new DemoFate(reached, other);
  }

  boolean reaches(Step step) {
    return reached.compareTo(step) >= 0;
  }
}

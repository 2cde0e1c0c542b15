package org.code99.intake;

/** How a list writes dates such as 03/04/2024; one order holds for the whole file. */
enum SlashOrder {
  DAY_FIRST,
  MONTH_FIRST,
  UNDECIDED;

  /** Decided by the dates that can be read in one way only. */
  static SlashOrder of(long dayFirst, long monthFirst) {
    if (dayFirst > 0 == monthFirst > 0) {
      return UNDECIDED;
    }
    return dayFirst > 0 ? DAY_FIRST : MONTH_FIRST;
  }
}

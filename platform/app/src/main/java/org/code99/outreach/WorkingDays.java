package org.code99.outreach;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday; public holidays are not known. */
final class WorkingDays {
  private WorkingDays() {}

  /** The working day so many of them after a day. */
  static LocalDate after(LocalDate day, int count) {
    LocalDate found = day;
    int left = count;
    while (left > 0) {
      found = found.plusDays(1);
      boolean weekend =
          found.getDayOfWeek() == DayOfWeek.SATURDAY || found.getDayOfWeek() == DayOfWeek.SUNDAY;
      left -= weekend ? 0 : 1;
    }
    return found;
  }
}

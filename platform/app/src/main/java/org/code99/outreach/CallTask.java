package org.code99.outreach;

import java.time.LocalDate;
import java.util.UUID;
import org.code99.api.Medium;
import org.code99.drawers.TaskOrder;

/** The owner's call that follows a piece (S79). */
final class CallTask {
  /** How many working days after posting the owner rings. */
  static final int DAYS_AFTER_POST = 5;

  /** An e-mail is there at once. */
  static final int DAYS_AFTER_EMAIL = 2;

  private CallTask() {}

  /** In the working days of the region; the sentence names no customer, the file does. */
  static TaskOrder after(UUID wave, UUID file, Medium medium, LocalDate sentOn) {
    int days = medium.equals(Medium.EMAIL) ? DAYS_AFTER_EMAIL : DAYS_AFTER_POST;
    return TaskOrder.forOwner(
        file,
        "call",
        wave + "/" + file,
        "Ring them: what you sent is there. Ask for a visit, and offer nothing.",
        WorkingDays.after(sentOn, days));
  }
}

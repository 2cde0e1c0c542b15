package org.code99.drawers;

import java.util.Locale;

/** Whether the person is still there (S24). Letters never go to one who left. */
public enum ContactStatus {
  /** Nobody has checked. */
  UNKNOWN,
  /** Still there. */
  PRESENT,
  /** Gone. */
  LEFT;

  /** As stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.code99.drawers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether the person is still there (S24). Letters never go to one who left. */
public enum ContactStatus {
  /** Nobody has checked. */
  UNKNOWN,
  /** Still there. */
  PRESENT,
  /** Gone. */
  LEFT;

  /** As stored and as the API writes it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The status of a code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static ContactStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

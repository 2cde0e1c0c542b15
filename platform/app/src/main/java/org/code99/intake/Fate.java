package org.code99.intake;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can become of a row. */
public enum Fate {
  /** It opened a file. */
  ACCEPTED,
  /** Its account has a file already, which it brought up to date. */
  UPDATED,
  /** It repeats an earlier row of the list, word for word. */
  DUPLICATE,
  /** It cannot be used; the faults say why. */
  REJECTED;

  /** As stored and as the API writes it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Fate of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

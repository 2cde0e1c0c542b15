package org.code99.visits;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** If we solved it, would they? */
public enum WouldThey {
  /** They would. */
  YES,
  /** They would not. */
  NO,
  /** Not now. */
  NOT_YET,
  /** Nobody asked. */
  DID_NOT_ASK;

  /** As stored and as the API writes it: {@code not-yet}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The answer of a code, if there is one. */
  public static Optional<WouldThey> of(String code) {
    return Arrays.stream(values()).filter(answer -> answer.code().equals(code)).findFirst();
  }
}

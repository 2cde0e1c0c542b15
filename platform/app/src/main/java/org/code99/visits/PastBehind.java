package org.code99.visits;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Is the past behind us? The question of the third step (S52). */
public enum PastBehind {
  /** It is. */
  YES,
  /** It is not: stop, or let somebody else try. */
  NO,
  /** Ask again. */
  NOT_YET;

  /** As stored and as the API writes it: {@code not-yet}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The answer of a code, if there is one. */
  public static Optional<PastBehind> of(String code) {
    return Arrays.stream(values()).filter(answer -> answer.code().equals(code)).findFirst();
  }
}

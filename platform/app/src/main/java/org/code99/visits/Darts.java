package org.code99.visits;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where their darts were (S43). It is humour, and blocks nothing. */
public enum Darts {
  /** Put away. */
  IN_THE_DRAWER,
  /** Up for all to see. */
  ON_THE_WALL,
  /** In flight. */
  THROWN;

  /** As stored and as the API writes it: {@code on-the-wall}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The place of a code, if there is one. */
  public static Optional<Darts> of(String code) {
    return Arrays.stream(values()).filter(darts -> darts.code().equals(code)).findFirst();
  }
}

package org.code99.host;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where the code of a plugin runs. */
public enum Running {
  /** In the house's own process: quick, and guarded against accidents. */
  IN_PROCESS,
  /** In a process of its own, which is ended when it misses a deadline or outgrows its memory. */
  ISOLATED;

  /** As it is stored and as the API writes it: {@code in-process}, {@code isolated}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The choice of a code, if there is one. */
  public static Optional<Running> of(String code) {
    return Arrays.stream(values()).filter(running -> running.code().equals(code)).findFirst();
  }
}

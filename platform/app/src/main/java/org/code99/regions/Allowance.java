package org.code99.regions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the group says of a plugin for one of its companies. */
public enum Allowance {
  /** The company decides for itself. */
  ALLOWED,
  /** It is not there for the company: no page names it. */
  FORBIDDEN,
  /** It is on, and the company does not switch it off. */
  PINNED;

  /** As it is stored and as the API writes it: {@code allowed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word of a code, if there is one. */
  public static Optional<Allowance> of(String code) {
    return Arrays.stream(values()).filter(word -> word.code().equals(code)).findFirst();
  }
}

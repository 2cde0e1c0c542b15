package org.code99.shelf;

import java.util.Arrays;
import java.util.Locale;

/** What somebody can want of a jar. */
enum JarWord {
  INSTALL("installed"),
  UPGRADE("upgraded to"),
  ROLL_BACK("rolled back to"),
  REMOVE("removed"),
  PIN("accepted"),
  REVOKE("revoked"),
  QUARANTINE("quarantined"),
  RELEASE("released from quarantine");

  private final String done;

  JarWord(String done) {
    this.done = done;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String done() {
    return done;
  }

  static JarWord of(String code) {
    return Arrays.stream(values())
        .filter(word -> word.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}

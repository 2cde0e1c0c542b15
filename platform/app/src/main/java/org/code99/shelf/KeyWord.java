package org.code99.shelf;

import java.util.Arrays;
import java.util.Locale;

/** What somebody can say of a publisher's key. */
enum KeyWord {
  TRUST("trusted"),
  DISTRUST("trusted no more"),
  REVOKE("revoked");

  private final String done;

  KeyWord(String done) {
    this.done = done;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String done() {
    return done;
  }

  static KeyWord of(String code) {
    return Arrays.stream(values())
        .filter(word -> word.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}

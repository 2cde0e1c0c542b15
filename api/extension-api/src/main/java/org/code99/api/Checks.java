package org.code99.api;

import java.util.regex.Pattern;

/** The checks that the records of this package share. */
final class Checks {
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  private Checks() {}

  static String code(String kind, String code) {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "a "
              + kind
              + " code is 1 to 64 of a-z, 0-9, '.', '_', '-' and begins with a letter or digit, not '"
              + code
              + "'");
    }
    return code;
  }

  static String text(String what, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(what + " must not be blank");
    }
    return value;
  }

  static int between(String what, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          what + " must lie between " + low + " and " + high + ", not " + value);
    }
    return value;
  }
}

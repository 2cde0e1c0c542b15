package org.code99.host;

/**
 * A plugin that cannot be opened, in words; it never carries a cause, which could be a plugin's.
 */
final class CannotOpen extends Exception {
  private static final long serialVersionUID = 1L;

  CannotOpen(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}

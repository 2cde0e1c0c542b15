package org.code99.shell;

/**
 * An argument or a file cannot be used; the message says what, where, why and what to do next. Exit
 * code 2.
 */
final class UnusableInput extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableInput(String message) {
    super(message);
  }
}

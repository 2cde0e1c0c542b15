package org.code99.database;

/**
 * Texts that PostgreSQL can keep: it knows every character but NUL. One that came from a stranger
 * must not bring a whole list down, so it is shown as unreadable instead.
 */
final class Storable {
  static final char INSTEAD_OF_NUL = '\uFFFD';

  private Storable() {}

  static String text(String text) {
    return text.replace('\0', INSTEAD_OF_NUL);
  }
}

package org.code99.shell;

/**
 * Makes a cell harmless: a spreadsheet runs what begins with {@code = + - @} or a control character
 * (OWASP).
 */
final class Cells {
  private Cells() {}

  static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}

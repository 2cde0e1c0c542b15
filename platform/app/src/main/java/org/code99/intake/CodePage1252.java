package org.code99.intake;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;

/**
 * Bytes that are not UTF-8 travel through the CSV parser as lone low surrogates, which no UTF-8
 * text can hold, and are read as Windows-1252 where they arrive. So the row and the cell are known
 * without counting.
 */
final class CodePage1252 {
  private static final char MARK = 0xDC00;
  private static final char[] LETTERS = letters();

  private CodePage1252() {}

  /** A byte of 0x80 to 0xFF on its way. */
  static char marked(byte foreign) {
    return (char) (MARK | (foreign & 0xff));
  }

  static boolean isIn(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (isMarked(cell, i)) {
        return true;
      }
    }
    return false;
  }

  static String read(String cell) {
    char[] letters = cell.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      if (isMarked(cell, i)) {
        letters[i] = LETTERS[letters[i] & 0xff];
      }
    }
    return String.valueOf(letters);
  }

  static List<String> read(List<String> cells) {
    return cells.stream().map(cell -> isIn(cell) ? read(cell) : cell).toList();
  }

  private static boolean isMarked(String cell, int i) {
    char c = cell.charAt(i);
    return c >= MARK + 0x80
        && c <= MARK + 0xff
        && (i == 0 || !Character.isHighSurrogate(cell.charAt(i - 1)));
  }

  private static char[] letters() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    return Charset.forName("windows-1252").decode(ByteBuffer.wrap(all)).toString().toCharArray();
  }
}

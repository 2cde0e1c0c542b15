package org.code99.intake;

import java.util.HexFormat;

/** The first bytes by which a text file may say how it is written. */
enum ByteOrderMark {
  NONE(""),
  UTF_8("EFBBBF"),
  UTF_16_LE("FFFE"),
  UTF_16_BE("FEFF");

  private final String hex;

  ByteOrderMark(String hex) {
    this.hex = hex;
  }

  int length() {
    return hex.length() / 2;
  }

  static ByteOrderMark of(byte[] start) {
    String hex = HexFormat.of().withUpperCase().formatHex(start, 0, Math.min(start.length, 3));
    for (ByteOrderMark mark : values()) {
      if (mark != NONE && hex.startsWith(mark.hex)) {
        return mark;
      }
    }
    return NONE;
  }
}

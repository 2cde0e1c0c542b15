package org.code99.intake;

/** The first bytes by which a text file may say how it is written. */
enum ByteOrderMark {
  NONE,
  UTF_8(0xEF, 0xBB, 0xBF),
  UTF_16_LE(0xFF, 0xFE),
  UTF_16_BE(0xFE, 0xFF);

  private final int[] bytes;

  ByteOrderMark(int... bytes) {
    this.bytes = bytes;
  }

  int length() {
    return bytes.length;
  }

  static ByteOrderMark of(byte[] start) {
    for (ByteOrderMark mark : values()) {
      if (mark.bytes.length > 0 && mark.begins(start)) {
        return mark;
      }
    }
    return NONE;
  }

  private boolean begins(byte[] start) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= start.length || (start[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}

package org.code99.host.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.code99.api.GrantedFolder;

/** Gives the body of one message back, and believes no count in it. */
public final class Source {
  private final byte[] bytes;
  private final IntFunction<GrantedFolder> folders;
  private int at;

  Source(byte[] bytes) {
    this(
        bytes,
        number -> {
          throw new IllegalArgumentException("no folder is lent in this direction");
        });
  }

  private Source(byte[] bytes, IntFunction<GrantedFolder> folders) {
    this.bytes = bytes;
    this.folders = folders;
  }

  /** What is left of it, where folders are known by these numbers. */
  public Source with(IntFunction<GrantedFolder> known) {
    Source rest = new Source(bytes, known);
    rest.at = at;
    return rest;
  }

  /** One byte. */
  public int octet() throws Malformed {
    return bytes[claim(1)] & 0xFF;
  }

  /** A whole number. */
  public int number() throws Malformed {
    return (octet() << 24) | (octet() << 16) | (octet() << 8) | octet();
  }

  /** A long whole number. */
  public long longNumber() throws Malformed {
    return ((long) number() << 32) | (number() & 0xFFFF_FFFFL);
  }

  /** Bytes. */
  public byte[] bytes() throws Malformed {
    int count = count();
    int from = claim(count);
    return Arrays.copyOfRange(bytes, from, from + count);
  }

  /** A text. */
  public String text() throws Malformed {
    int form = octet();
    if (form > 1) {
      throw new Malformed("a text of form " + form);
    }
    int count = count();
    int from = claim(count);
    return form == 0
        ? new String(bytes, from, count, StandardCharsets.UTF_8)
        : ByteBuffer.wrap(bytes, from, count).asCharBuffer().toString();
  }

  /** How many things follow; each of them takes a byte at least. */
  public int count() throws Malformed {
    int count = number();
    if (count < 0 || count > bytes.length - at) {
      throw new Malformed(
          "a count of " + count + " where " + (bytes.length - at) + " bytes are left");
    }
    return count;
  }

  /** That nothing is left. */
  public void end() throws Malformed {
    if (at < bytes.length) {
      throw new Malformed((bytes.length - at) + " bytes too many");
    }
  }

  GrantedFolder folder() throws Malformed {
    int number = number();
    try {
      return folders.apply(number);
    } catch (IllegalArgumentException e) {
      throw new Malformed(String.valueOf(e.getMessage()));
    }
  }

  private int claim(int count) throws Malformed {
    if (count > bytes.length - at) {
      throw new Malformed("its end comes too early");
    }
    int from = at;
    at += count;
    return from;
  }
}

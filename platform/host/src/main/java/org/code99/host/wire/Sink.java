package org.code99.host.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.code99.api.GrantedFolder;

/** Takes the body of one message, up to the largest. */
public final class Sink {
  private final List<GrantedFolder> lent = new ArrayList<>();
  private byte[] bytes = new byte[512];
  private int size;

  /** One byte. */
  public Sink octet(int value) {
    room(1);
    bytes[size++] = (byte) value;
    return this;
  }

  /** A whole number. */
  public Sink number(int value) {
    return octet(value >>> 24).octet(value >>> 16).octet(value >>> 8).octet(value);
  }

  /** A long whole number. */
  public Sink number(long value) {
    return number((int) (value >>> 32)).number((int) value);
  }

  /** Bytes, with their count before them. */
  public Sink bytes(byte[] some) {
    number(some.length);
    room(some.length);
    System.arraycopy(some, 0, bytes, size, some.length);
    size += some.length;
    return this;
  }

  /** A text; one with surrogates goes char by char, for a lone one has no UTF-8. */
  public Sink text(String text) {
    boolean plain = isPlain(text);
    octet(plain ? 0 : 1);
    return bytes(plain ? text.getBytes(StandardCharsets.UTF_8) : characters(text));
  }

  private static byte[] characters(String text) {
    ByteBuffer each = ByteBuffer.allocate(2 * text.length());
    each.asCharBuffer().put(text);
    return each.array();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** A folder is lent by a number; only whoever sends it has the folder. */
  void lend(GrantedFolder folder) {
    number(lent.size());
    lent.add(folder);
  }

  /** The folders that were lent, by their numbers. */
  public List<GrantedFolder> lent() {
    return List.copyOf(lent);
  }

  /** The message. */
  public Frame frame(int kind) {
    return new Frame(kind, Arrays.copyOf(bytes, size));
  }

  private void room(int more) {
    if (more > Frame.LARGEST - size) {
      throw new TooLarge();
    }
    if (more > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.clamp(2L * bytes.length, size + more, Frame.LARGEST));
    }
  }
}

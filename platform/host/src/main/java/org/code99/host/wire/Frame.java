package org.code99.host.wire;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * One message: four bytes of length, one of the protocol's version, one of its kind, and a body.
 *
 * @param kind what the message is for
 * @param body as a {@link Sink} wrote it; not copied, for it is large and read once
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, see the body
public record Frame(int kind, byte[] body) {
  /** The largest body. */
  public static final int LARGEST = 64 << 20;

  static final int VERSION = 1;
  private static final int HEAD = 6;

  /**
   * The next message.
   *
   * @throws EOFException when the other side has closed the line
   * @throws Malformed when no message can begin like this
   */
  public static Frame read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LARGEST) {
      throw new Malformed("a message of " + length + " bytes");
    }
    int version = in.readUnsignedByte();
    if (version != VERSION) {
      throw new Malformed("a message of version " + version + ", not " + VERSION);
    }
    int kind = in.readUnsignedByte();
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException();
    }
    return new Frame(kind, body);
  }

  /** Sends it, as a whole. */
  public void write(OutputStream out) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    head.putInt(body.length).put((byte) VERSION).put((byte) kind);
    out.write(head.array());
    out.write(body);
    out.flush();
  }

  /** To read its body from the beginning. */
  public Source source() {
    return new Source(body);
  }
}

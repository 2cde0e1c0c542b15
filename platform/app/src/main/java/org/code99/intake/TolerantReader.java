package org.code99.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** UTF-8, with single bytes of Windows-1252 in between; see {@link CodePage1252}. */
final class TolerantReader extends Reader {
  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private final CharsetDecoder decoder =
      UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private boolean ended;
  private long foreign;
  private boolean multibyte;

  TolerantReader(InputStream in) {
    this.in = in;
  }

  /** Bytes so far that are not UTF-8. */
  long foreign() {
    return foreign;
  }

  /** Whether a letter beyond ASCII was properly written in UTF-8. */
  boolean multibyte() {
    return multibyte;
  }

  @Override
  public int read(char[] to, int offset, int length) throws IOException {
    CharBuffer chars = CharBuffer.wrap(to, offset, length).slice();
    while (chars.position() == 0) {
      if (!bytes.hasRemaining() && !fill()) {
        return -1;
      }
      decode(chars);
    }
    return chars.position();
  }

  private void decode(CharBuffer chars) throws IOException {
    while (true) {
      int bytesBefore = bytes.position();
      int charsBefore = chars.position();
      var result = decoder.decode(bytes, chars, ended);
      multibyte |= bytes.position() - bytesBefore > chars.position() - charsBefore;
      if (result.isMalformed()) {
        if (!chars.hasRemaining()) {
          return;
        }
        chars.put(CodePage1252.marked(bytes.get()));
        decoder.reset();
        foreign++;
      } else if (result.isUnderflow() && bytes.hasRemaining() && chars.position() == 0) {
        fill(); // a letter is cut at the end of the buffer
      } else {
        return;
      }
    }
  }

  private boolean fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended |= read < 0;
    bytes.position(bytes.position() + Math.max(read, 0)).flip();
    return bytes.hasRemaining();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

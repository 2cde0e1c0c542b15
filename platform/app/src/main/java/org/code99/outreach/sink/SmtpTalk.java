package org.code99.outreach.sink;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * One conversation in SMTP, as far as our own e-mail channel needs it (RFC 5321): no sign-in, no
 * encryption. A letter is answered for when it lies on the disk.
 */
final class SmtpTalk {
  private static final int LONGEST_LINE = 64 * 1024;
  private static final int LARGEST_LETTER = 2 * 1024 * 1024;

  private final InputStream in;
  private final OutputStream out;
  private final Taker taker;
  private boolean addressed;

  /** Takes a letter. */
  interface Taker {
    void take(byte[] letter) throws IOException;
  }

  SmtpTalk(InputStream in, OutputStream out, Taker taker) {
    this.in = new BufferedInputStream(in);
    this.out = out;
    this.taker = taker;
  }

  /** Talks until the caller says QUIT or hangs up. */
  void run() throws IOException {
    say("220 the demonstration's mail sink");
    for (Optional<byte[]> line = line(); line.isPresent(); line = line()) {
      String words = new String(line.get(), StandardCharsets.UTF_8).strip();
      String verb = words.split(" ", 2)[0].toUpperCase(Locale.ROOT);
      switch (verb) {
        case "EHLO" -> say("250-at your service\r\n250 8BITMIME");
        case "HELO", "NOOP" -> say("250 at your service");
        case "MAIL", "RSET" -> {
          addressed = false;
          say("250 fine");
        }
        case "RCPT" -> {
          addressed = true;
          say("250 fine");
        }
        case "DATA" -> take();
        case "QUIT" -> {
          say("221 goodbye");
          return;
        }
        default -> say("502 nothing is known here of " + verb.replaceAll("[^A-Z]", "?"));
      }
    }
  }

  private void take() throws IOException {
    if (!addressed) {
      say("503 to whom?");
      return;
    }
    say("354 go on; a single dot ends it");
    ByteArrayOutputStream letter = new ByteArrayOutputStream();
    boolean tooLarge = false;
    for (byte[] line = mustHave(); !isDot(line); line = mustHave()) {
      int from = line.length > 0 && line[0] == '.' ? 1 : 0; // a dot was put before a dot
      tooLarge |= letter.size() + line.length > LARGEST_LETTER;
      if (!tooLarge) {
        letter.write(line, from, line.length - from);
        letter.write('\r');
        letter.write('\n');
      }
    }
    if (tooLarge) {
      say("552 larger than " + LARGEST_LETTER + " bytes");
    } else {
      taker.take(letter.toByteArray());
      say("250 kept");
    }
    addressed = false;
  }

  private static boolean isDot(byte[] line) {
    return line.length == 1 && line[0] == '.';
  }

  private byte[] mustHave() throws IOException {
    return line().orElseThrow(() -> new IOException("in the middle of a letter"));
  }

  /** A line without its end; nothing where the caller hung up. */
  private Optional<byte[]> line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        return Optional.of(line.toByteArray());
      }
      if (line.size() >= LONGEST_LINE) {
        throw new IOException("a line of more than " + LONGEST_LINE + " bytes");
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return Optional.empty();
  }

  private void say(String words) throws IOException {
    out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}

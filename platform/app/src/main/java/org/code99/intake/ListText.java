package org.code99.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The text of a list: what stands in the file behind its byte order mark and its separator line.
 *
 * @param path of the file
 * @param name as people know it
 * @param mark with which it begins
 * @param separator line, if it has one
 */
record ListText(Path path, String name, ByteOrderMark mark, Optional<SeparatorLine> separator) {

  /**
   * Looks at the beginning of a file.
   *
   * @throws NotAList when it is something else than text
   */
  static ListText of(Path path, String name) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(path)) {
      start = in.readNBytes(1 << 16);
    }
    FirstBytes.refuseForeign(name, start);
    ByteOrderMark mark = ByteOrderMark.of(start);
    try (Reader text = open(path, mark)) {
      return new ListText(path, name, mark, SeparatorLine.at(text));
    }
  }

  /** From the heading line on; a {@link TolerantReader} unless the file is UTF-16. */
  Reader open() throws IOException {
    Reader text = open(path, mark);
    if (separator.isPresent()) {
      text.skip(separator.get().length());
    }
    return text;
  }

  /** How many lines of the file come before the text. */
  int linesBefore() {
    return separator.isPresent() ? 1 : 0;
  }

  /** Refuses a text whose end lies in a quoted cell. */
  void refuseOpenQuote(char delimiter) throws IOException {
    try (Reader text = open()) {
      OptionalLong line = OpenQuote.line(text, delimiter);
      if (line.isPresent()) {
        throw new NotAList(
            "%s cannot be read as a list: the quotation mark that opens in line %d is never closed. Close it, or take it out."
                .formatted(name, line.getAsLong() + linesBefore()));
      }
    }
  }

  private static Reader open(Path path, ByteOrderMark mark) throws IOException {
    InputStream in = Files.newInputStream(path);
    in.skipNBytes(mark.length());
    return switch (mark) {
      case UTF_16_LE -> new InputStreamReader(in, UTF_16LE);
      case UTF_16_BE -> new InputStreamReader(in, UTF_16BE);
      case UTF_8, NONE -> new TolerantReader(in);
    };
  }
}

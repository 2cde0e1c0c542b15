package org.code99.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.OptionalLong;

/**
 * Looks for a quotation mark that is still open where a list ends: everything behind it would be
 * one cell. It reads as the parser does: a cell is quoted when it begins with the mark, two of them
 * inside stand for one, and what follows the closing one up to the delimiter is text.
 */
final class OpenQuote {
  private enum At {
    BEGINNING_OF_CELL,
    PLAIN,
    QUOTED,
    MARK_IN_QUOTED
  }

  private OpenQuote() {}

  /** The line of the text in which it was opened, counted from 1; nothing when all are closed. */
  static OptionalLong line(Reader text, char delimiter) throws IOException {
    char[] chars = new char[1 << 16];
    At at = At.BEGINNING_OF_CELL;
    long line = 1;
    long opened = 0;
    for (int read = text.read(chars); read >= 0; read = text.read(chars)) {
      for (int i = 0; i < read; i++) {
        char c = chars[i];
        boolean opens = at == At.BEGINNING_OF_CELL && c == '"';
        opened = opens ? line : opened;
        at = opens ? At.QUOTED : next(at, c, delimiter);
        line += c == '\n' ? 1 : 0;
      }
    }
    return at == At.QUOTED ? OptionalLong.of(opened) : OptionalLong.empty();
  }

  private static At next(At at, char c, char delimiter) {
    if (at == At.QUOTED) {
      return c == '"' ? At.MARK_IN_QUOTED : At.QUOTED;
    }
    if (at == At.MARK_IN_QUOTED && c == '"') {
      return At.QUOTED;
    }
    return c == delimiter || c == '\n' || c == '\r' ? At.BEGINNING_OF_CELL : At.PLAIN;
  }
}

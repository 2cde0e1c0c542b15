package org.code99.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A first line such as {@code sep=;}, by which spreadsheets tell each other the delimiter. It is
 * not part of the list.
 *
 * @param delimiter that it names
 * @param length of the line with its end, in characters
 */
record SeparatorLine(char delimiter, int length) {
  private static final Pattern LINE =
      Pattern.compile("\"?sep=([^\"\\r\\n])\"?(?:\\r\\n|\\n|\\r)", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 10;

  /** The separator line at the beginning of a text, if it has one. */
  static Optional<SeparatorLine> at(Reader text) throws IOException {
    char[] start = new char[LONGEST];
    int read = text.read(start);
    Matcher line = LINE.matcher(new String(start, 0, Math.max(read, 0)));
    return line.lookingAt()
        ? Optional.of(new SeparatorLine(line.group(1).charAt(0), line.end()))
        : Optional.empty();
  }
}

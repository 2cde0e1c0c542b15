package org.code99.outreach.print;

import java.util.List;
import java.util.Optional;

/**
 * A recipient's lines at the largest size at which all of them lie in their field. Lines are first
 * made smaller a little, then wrapped between words, then made smaller down to {@link #SMALLEST}.
 */
record AddressBlock(List<Line> lines, double size) {
  static final double LARGEST = 10.5;
  static final double SMALLEST = 7;
  private static final double BEFORE_WRAPPING = 9.5;
  private static final double STEP = 0.25;
  private static final double LEADING = 1.2;

  /**
   * How far the highest and lowest letters reach from the base line, in font sizes; kanji and
   * accents included.
   */
  static final double ASCENT = 0.95;

  static final double DESCENT = 0.3;

  AddressBlock {
    lines = List.copyOf(lines);
  }

  static Optional<AddressBlock> fit(Typesetter typesetter, List<String> lines, Box field) {
    List<String> address = lines.stream().filter(line -> !line.isBlank()).toList();
    double width = field.width() * Ink.POINTS_PER_MM;
    double height = field.height() * Ink.POINTS_PER_MM;
    List<Line> whole = address.stream().map(text -> typesetter.line(text, Weight.REGULAR)).toList();
    int widest = whole.stream().mapToInt(Line::width).max().orElse(0);
    for (double size = LARGEST; size >= BEFORE_WRAPPING; size -= STEP) {
      if (widest * size / 1000 <= width && height(whole.size(), size) <= height) {
        return Optional.of(new AddressBlock(whole, size));
      }
    }
    int word =
        address.stream()
            .mapToInt(text -> typesetter.widestWord(text, Weight.REGULAR))
            .max()
            .orElse(0);
    for (double size = LARGEST; size >= SMALLEST; size -= STEP) {
      double tried = size;
      if (word * size / 1000 <= width) {
        List<Line> wrapped =
            address.stream()
                .flatMap(text -> typesetter.broken(text, Weight.REGULAR, tried, width).stream())
                .toList();
        if (height(wrapped.size(), size) <= height) {
          return Optional.of(new AddressBlock(wrapped, size));
        }
      }
    }
    return Optional.empty();
  }

  double leading() {
    return size * LEADING;
  }

  double height() {
    return height(lines.size(), size);
  }

  private static double height(int lines, double size) {
    return (lines - 1) * size * LEADING + (ASCENT + DESCENT) * size;
  }
}

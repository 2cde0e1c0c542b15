package org.code99.outreach.print;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All our letters: tells which face shows a character, and sets text from them. */
final class Typecase {
  static final String LATIN = "Source Sans Pro";
  static final String EAST_ASIAN = "Noto Sans SC";

  private final Map<Weight, Face> latin = new EnumMap<>(Weight.class);
  private final Map<Weight, Face> eastAsian = new EnumMap<>(Weight.class);

  /** Composes letters and their marks, and drops what has no ink of its own. */
  static String prepared(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (composed.chars().noneMatch(Typecase::mayBeInkless)) {
      return composed;
    }
    StringBuilder kept = new StringBuilder(composed.length());
    composed
        .codePoints()
        .filter(c -> !inkless(c))
        .map(c -> c == '\t' ? ' ' : c)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  List<Integer> missing(String text) {
    Set<Integer> missing = new LinkedHashSet<>();
    prepared(text)
        .codePoints()
        .filter(c -> c != '\n' && face(c, Weight.REGULAR) == null)
        .forEach(missing::add);
    return List.copyOf(missing);
  }

  /** In thousandths of the font size. */
  int width(int codePoint, Weight weight) {
    Face face = face(codePoint, weight);
    return face == null ? 0 : face.width(codePoint);
  }

  Line set(String text, Weight weight) {
    List<Line.Run> runs = new ArrayList<>();
    int total = 0;
    int start = 0;
    int width = 0;
    Face current = null;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      Face face = face(codePoint, weight);
      if (face == null) {
        throw new IllegalArgumentException("No letter font shows U+%04X.".formatted(codePoint));
      }
      if (face != current && current != null) {
        runs.add(new Line.Run(current, text.substring(start, i), width));
        start = i;
        width = 0;
      }
      current = face;
      width += face.width(codePoint);
      total += face.width(codePoint);
      i += Character.charCount(codePoint);
    }
    if (current != null) {
      runs.add(new Line.Run(current, text.substring(start), width));
    }
    return new Line(runs, total);
  }

  private @Nullable Face face(int codePoint, Weight weight) {
    Face first = take(latin, LATIN, weight, Weight::latinFile);
    if (first.shows(codePoint)) {
      return first;
    }
    Face second = take(eastAsian, EAST_ASIAN, weight, Weight::eastAsianFile);
    if (second.shows(codePoint)) {
      return second;
    }
    return weight == Weight.REGULAR ? null : face(codePoint, Weight.REGULAR);
  }

  /** Opened when first needed: most runs never need the large one. */
  private static Face take(
      Map<Weight, Face> shelf, String family, Weight weight, Function<Weight, String> file) {
    return shelf.computeIfAbsent(weight, w -> Face.load(family, file.apply(w)));
  }

  private static boolean mayBeInkless(int c) {
    return c < ' ' || c == 0x7F || (c >= 0x80 && c < 0xA0) || c == 0xAD || c >= 0x180E;
  }

  private static boolean inkless(int c) {
    return (c < ' ' && c != '\n' && c != '\t')
        || (c >= 0x7F && c < 0xA0)
        || c == 0xAD
        || Character.getType(c) == Character.FORMAT
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }
}

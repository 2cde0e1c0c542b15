package org.code99.plugin.print;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of a packing list: UTF-8, commas, one line a row. A spreadsheet runs what begins with
 * {@code = + - @} (OWASP), so such a cell is made harmless.
 */
final class Csv {
  private Csv() {}

  static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\n"));
  }

  private static String cell(String text) {
    String line = text.replaceAll("[\\t\\r\\n]+", " ");
    String harmless = !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    return harmless.contains(",") || harmless.contains("\"")
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }
}

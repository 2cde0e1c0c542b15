package org.code99.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.Map;

/** Knows by their first bytes the files that people upload instead of a list. */
final class FirstBytes {
  private static final Map<String, String> FOREIGN = foreign();
  private static final String ADVICE =
      " Code 99 reads text lists: save it as CSV (in a spreadsheet: File, Save as, CSV UTF-8).";

  private FirstBytes() {}

  /**
   * Lets text pass.
   *
   * @throws NotAList for anything else
   */
  static void refuseForeign(String name, byte[] start) {
    String text = new String(start, ISO_8859_1);
    if (text.isBlank()) {
      throw new NotAList(name + " is empty: there is no line with headings." + ADVICE);
    }
    FOREIGN.forEach((magic, what) -> {
      if (text.startsWith(magic)) {
        throw new NotAList("%s is %s, not a list.%s".formatted(name, what, ADVICE));
      }
    });
    if (text.indexOf('\0') >= 0 && ByteOrderMark.of(start).length() != 2) {
      throw new NotAList(name + " is a binary file, not a list." + ADVICE);
    }
  }

  private static Map<String, String> foreign() {
    Map<String, String> foreign = new LinkedHashMap<>();
    foreign.put("%PDF", "a PDF document");
    foreign.put("PK\3\4", "a zip archive or an Excel workbook");
    foreign.put("\u00D0\u00CF\u0011\u00E0", "an old Excel or Word file");
    foreign.put("\u001F\u008B", "a gzip archive");
    foreign.put("\u0089PNG", "a picture");
    foreign.put("\u00FF\u00D8\u00FF", "a picture");
    foreign.put("GIF8", "a picture");
    foreign.put("{\\rtf", "a text document (RTF)");
    foreign.put("<", "a web page or an XML file");
    foreign.put("{", "a JSON file");
    foreign.put("[{", "a JSON file");
    return foreign;
  }
}

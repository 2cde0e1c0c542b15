package org.code99.outreach;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lists of lines under headings in brackets; empty lines and remarks behind # do not count. */
final class WordLists {
  private final Map<String, List<String>> sections = new LinkedHashMap<>();

  private WordLists(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[") && line.endsWith("]")) {
        lines = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), lines);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        lines.add(line);
      }
    }
  }

  /** The lists of a file of this room. */
  static WordLists of(String file) {
    try (InputStream in = Objects.requireNonNull(WordLists.class.getResourceAsStream(file), file)) {
      return new WordLists(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines under a heading. */
  List<String> lines(String heading) {
    return List.copyOf(Objects.requireNonNull(sections.get(heading), heading));
  }
}

package org.code99.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What PostgreSQL's programs have written before they gave up. */
final class Logs {

  private Logs() {}

  static boolean says(Path log, String words) throws IOException {
    return read(log).contains(words);
  }

  /** The last complaint, or the last line of all. */
  static String lastLine(Path log) throws IOException {
    List<String> lines = read(log).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    return lines.reversed().stream()
        .filter(line -> line.contains("FATAL:") || line.contains("error:"))
        .findFirst()
        .or(() -> lines.reversed().stream().findFirst())
        .orElse("it gave no reason");
  }

  private static String read(Path log) throws IOException {
    return Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "";
  }
}

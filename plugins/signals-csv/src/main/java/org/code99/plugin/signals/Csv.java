package org.code99.plugin.signals;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as people's programs write it: commas, semicolons or tabs; quotes where needed. */
final class Csv {
  private final String text;
  private final char delimiter;
  private int at;

  private Csv(String text) {
    this.text = text;
    String head = text.lines().findFirst().orElse("");
    this.delimiter = head.indexOf(';') >= 0 ? ';' : head.indexOf('\t') >= 0 ? '\t' : ',';
  }

  /** All rows that have anything in them. */
  static List<List<String>> rows(String text) {
    Csv csv = new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text);
    List<List<String>> rows = new ArrayList<>();
    while (csv.at < csv.text.length()) {
      List<String> row = csv.row();
      if (row.stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(row);
      }
    }
    return rows;
  }

  private List<String> row() {
    List<String> cells = new ArrayList<>();
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == delimiter) {
      at++;
      cells.add(cell());
    }
    while (at < text.length() && (text.charAt(at) == '\r' || text.charAt(at) == '\n')) {
      at++;
    }
    return cells;
  }

  private String cell() {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted() + plain();
    }
    return plain().strip();
  }

  private String plain() {
    int from = at;
    while (at < text.length()
        && "\r\n".indexOf(text.charAt(at)) < 0
        && text.charAt(at) != delimiter) {
      at++;
    }
    return text.substring(from, at);
  }

  /** To the closing quote, or to the end where there is none. */
  private String quoted() {
    StringBuilder cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        cell.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append(c);
        at++;
      } else {
        break;
      }
    }
    return cell.toString();
  }
}

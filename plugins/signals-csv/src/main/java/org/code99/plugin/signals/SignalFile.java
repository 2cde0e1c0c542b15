package org.code99.plugin.signals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.code99.api.ChangeSignal;
import org.code99.api.GrantedFolder;
import org.code99.api.SignalQuery;

/** One CSV file: its first row names the columns. */
record SignalFile(String name, List<String> headings, List<List<String>> rows) {
  static SignalFile read(String name, byte[] content) {
    List<List<String>> rows = Csv.rows(new String(content, StandardCharsets.UTF_8));
    if (rows.isEmpty()) {
      return new SignalFile(name, List.of(), List.of());
    }
    List<String> headings =
        rows.getFirst().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    return new SignalFile(name, headings, rows.subList(1, rows.size()));
  }

  int size() {
    return rows.size();
  }

  /** Rows from one on, as long as there is room for what they tell. */
  Part part(int from, int room, SignalQuery query) {
    Kinds kinds = Kinds.of(query.settings());
    List<ChangeSignal> signals = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    int at = from;
    while (at < rows.size() && signals.size() < room) {
      SignalRow row = SignalRow.of(cells(rows.get(at++)), kinds, query.asOf());
      if (!row.faults().isEmpty()) {
        faults.add("row " + (at + 1) + ": " + String.join("; ", row.faults()));
      } else {
        signals.add(row.signal());
      }
    }
    return new Part(name, at, signals, faults);
  }

  private Map<String, String> cells(List<String> row) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < Math.min(row.size(), headings.size()); i++) {
      cells.put(headings.get(i), row.get(i));
    }
    return cells;
  }

  /**
   * What some rows told.
   *
   * @param end how many rows of the file are read now
   * @param faults of rows that tell nothing
   */
  record Part(String name, int end, List<ChangeSignal> signals, List<String> faults) {
    /** Beside the file, so that whoever fills the folder sees it; earlier faults stay there. */
    void writeFaults(GrantedFolder folder) {
      if (faults.isEmpty()) {
        return;
      }
      String beside = name + ".rejected.txt";
      String before =
          folder.read(beside).map(text -> new String(text, StandardCharsets.UTF_8)).orElse("");
      Set<String> lines = new LinkedHashSet<>(before.lines().toList());
      lines.addAll(faults);
      folder.write(beside, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}

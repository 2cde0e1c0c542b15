package org.code99.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A CSV file that is being written: UTF-8, commas, LF. A spreadsheet runs what begins with {@code =
 * + - @} or a control character (OWASP), so every cell of text is made harmless.
 */
public final class CsvTable implements AutoCloseable {
  private final CsvWriter writer;

  private CsvTable(CsvWriter writer) {
    this.writer = writer;
  }

  /** Begins a file with its line of headings. */
  public static CsvTable at(Path file, List<String> headings) throws IOException {
    BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    CsvTable table = new CsvTable(CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out));
    table.row(headings);
    return table;
  }

  /** Writes one row. */
  public void row(List<String> cells) {
    writer.writeRecord(cells.stream().map(CsvTable::harmless).toList());
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}

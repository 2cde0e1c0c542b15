package org.code99.shell;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file that is being written: UTF-8, commas, LF, every cell of text made harmless. */
final class Table implements AutoCloseable {
  private final CsvWriter writer;

  private Table(CsvWriter writer) {
    this.writer = writer;
  }

  static Table at(Path file, List<String> headings) throws IOException {
    BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    Table table = new Table(CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out));
    table.writer.writeRecord(headings);
    return table;
  }

  void row(List<String> cells) {
    writer.writeRecord(cells.stream().map(Cells::harmless).toList());
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}

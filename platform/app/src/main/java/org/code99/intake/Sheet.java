package org.code99.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * A text table with a line of headings, as later rooms read theirs: written in any way in which a
 * list may be written. Nothing of it is kept in memory but the headings.
 */
public final class Sheet {
  private final ListFile file;
  private final List<String> headings;

  private Sheet(ListFile file, List<String> headings) {
    this.file = file;
    this.headings = headings;
  }

  /**
   * Looks at the beginning of a file.
   *
   * @param name as messages call it
   * @param known whether a heading, made {@link #plain}, is one that the caller looks for: decides
   *     between delimiters
   * @throws NotAList when it is no text table
   */
  public static Sheet open(Path path, String name, Predicate<String> known) throws IOException {
    ListFile file =
        ListFile.plain(
            path, name, cells -> cells.stream().map(Headings::plain).filter(known).count());
    return new Sheet(file, file.headings().all().stream().map(Texts::clean).toList());
  }

  /** Headings compare without case, accents, blanks and punctuation. */
  public static String plain(String heading) {
    return Headings.plain(heading);
  }

  /** As written, in order. */
  public List<String> headings() {
    return headings;
  }

  /**
   * How cells are read; whether the day or the month comes first is decided by all dates of the
   * file.
   *
   * @param dates the columns with dates, from 0
   */
  public Cells cells(Collection<Integer> dates) throws IOException {
    long[] seen = new long[2];
    each(row -> {
      for (int column : dates) {
        switch (Dates.order(row.cell(column))) {
          case DAY_FIRST -> seen[0]++;
          case MONTH_FIRST -> seen[1]++;
          case UNDECIDED -> seen[0] += 0;
        }
      }
    });
    return new Cells(SlashOrder.of(seen[0], seen[1]));
  }

  /** Goes through the records below the headings, empty ones left out. */
  public void each(RowTaker taker) throws IOException {
    try (CsvReader<CsvRecord> records = file.parser().ofCsvRecord(file.text())) {
      int number = 0;
      for (CsvRecord record : records) {
        if (number > 0 && !record.getFields().stream().allMatch(String::isBlank)) {
          taker.take(
              new Row(
                  number,
                  record.getStartingLineNumber(),
                  CodePage1252.read(record.getFields()).stream().map(Texts::verbatim).toList()));
        }
        number++;
      }
    } catch (CsvParseException e) {
      throw file.broken(e);
    }
  }

  /** Takes one record. */
  @FunctionalInterface
  public interface RowTaker {
    /** Takes the record. */
    void take(Row row);
  }

  /**
   * A record.
   *
   * @param number records from 1
   * @param line the physical line on which it begins
   * @param cells without blanks around them
   */
  public record Row(int number, long line, List<String> cells) {
    /** Copies. */
    public Row {
      cells = List.copyOf(cells);
    }

    /**
     * The cell of a column from 0; empty when the record is shorter, or there is no such column.
     */
    public String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
  }
}

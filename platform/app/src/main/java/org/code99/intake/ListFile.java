package org.code99.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** A file with a line of headings and records of cells, and how it is written. */
final class ListFile {
  private static final String DELIMITERS = ",;\t|^~:#";
  private static final int LONGEST_RECORD = 1 << 24;

  private final ListText text;
  private final char delimiter;
  private final Headings headings;

  private ListFile(ListText text, char delimiter, Headings headings) {
    this.text = text;
    this.delimiter = delimiter;
    this.headings = headings;
  }

  /**
   * Looks at the beginning of a file.
   *
   * @throws NotAList when it is something else
   */
  static ListFile open(Path path, String name, Map<String, String> mapping) throws IOException {
    ListText text = ListText.of(path, name);
    char delimiter =
        text.separator().isPresent()
            ? text.separator().get().delimiter()
            : likeliestDelimiter(text, Headings::known);
    List<String> first = firstRecord(text, delimiter);
    try {
      return new ListFile(text, delimiter, Headings.of(first, mapping));
    } catch (NotAList e) {
      text.refuseOpenQuote(delimiter);
      throw new NotAList("%s is not a list of customers. %s".formatted(name, e.getMessage()));
    }
  }

  /** A table of another kind: its columns are the caller's affair. */
  static ListFile plain(Path path, String name, ToLongFunction<List<String>> known)
      throws IOException {
    ListText text = ListText.of(path, name);
    char delimiter =
        text.separator().isPresent()
            ? text.separator().get().delimiter()
            : likeliestDelimiter(text, known);
    return new ListFile(
        text, delimiter, new Headings(firstRecord(text, delimiter), new EnumMap<>(Field.class)));
  }

  Headings headings() {
    return headings;
  }

  String delimiterInWords() {
    return switch (delimiter) {
      case ',' -> "comma";
      case ';' -> "semicolon";
      case '\t' -> "tab";
      case '|' -> "bar";
      default -> "'" + delimiter + "'";
    };
  }

  ByteOrderMark mark() {
    return text.mark();
  }

  /** From the heading line on; a {@link TolerantReader} unless the file is UTF-16. */
  Reader text() throws IOException {
    return text.open();
  }

  /** How many lines of the file come before the heading line. */
  int linesBefore() {
    return text.linesBefore();
  }

  CsvReader.CsvReaderBuilder parser() {
    return parser(delimiter);
  }

  NotAList withoutRows() {
    return new NotAList("%s has headings and no row below them.".formatted(text.name()));
  }

  /** Refuses a list whose end lies in a quoted cell. */
  void refuseOpenQuote() throws IOException {
    text.refuseOpenQuote(delimiter);
  }

  NotAList broken(CsvParseException e) throws IOException {
    return broken(text, delimiter, e);
  }

  /** Whichever makes the most known headings. */
  private static char likeliestDelimiter(ListText text, ToLongFunction<List<String>> known)
      throws IOException {
    char best = ',';
    long most = -1;
    for (int i = 0; i < DELIMITERS.length(); i++) {
      List<String> cells = firstRecord(text, DELIMITERS.charAt(i));
      long points = known.applyAsLong(cells) * 1000L + cells.size();
      if (points > most) {
        best = DELIMITERS.charAt(i);
        most = points;
      }
    }
    return best;
  }

  private static List<String> firstRecord(ListText text, char delimiter) throws IOException {
    try (CsvReader<CsvRecord> records = parser(delimiter).ofCsvRecord(text.open())) {
      var all = records.iterator();
      if (!all.hasNext()) {
        throw new NotAList("%s is empty: there is no line with headings.".formatted(text.name()));
      }
      return CodePage1252.read(all.next().getFields());
    } catch (CsvParseException e) {
      throw broken(text, delimiter, e);
    }
  }

  // the parser will have another name for it; a list is not refused for a careless quotation mark
  @SuppressWarnings("removal")
  private static CsvReader.CsvReaderBuilder parser(char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .maxBufferSize(LONGEST_RECORD);
  }

  private static NotAList broken(ListText text, char delimiter, CsvParseException e)
      throws IOException {
    text.refuseOpenQuote(delimiter);
    return new NotAList(
        "%s cannot be read as a list: %s Look for a quotation mark that is opened and never closed."
            .formatted(text.name(), e.getMessage()));
  }
}

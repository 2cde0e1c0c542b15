package org.code99.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** A file with a line of headings and records of cells, and how it is written. */
final class ListFile {
  private static final String DELIMITERS = ",;\t|";
  private static final int LONGEST_RECORD = 1 << 24;

  private final Path path;
  private final String name;
  private final ByteOrderMark mark;
  private final char delimiter;
  private final Headings headings;

  private ListFile(Path path, String name, ByteOrderMark mark, char delimiter, Headings headings) {
    this.path = path;
    this.name = name;
    this.mark = mark;
    this.delimiter = delimiter;
    this.headings = headings;
  }

  /**
   * Looks at the beginning of a file.
   *
   * @throws NotAList when it is something else
   */
  static ListFile open(Path path, String name, Map<String, String> mapping) throws IOException {
    Beginning beginning = beginning(path, name, Headings::known);
    try {
      return new ListFile(
          path,
          name,
          beginning.mark(),
          beginning.delimiter(),
          Headings.of(beginning.first(), mapping));
    } catch (NotAList e) {
      throw new NotAList("%s is not a list of customers. %s".formatted(name, e.getMessage()));
    }
  }

  /** A table of another kind: its columns are the caller's affair. */
  static ListFile plain(Path path, String name, Beginning beginning) {
    return new ListFile(
        path,
        name,
        beginning.mark(),
        beginning.delimiter(),
        new Headings(beginning.first(), new EnumMap<>(Field.class)));
  }

  /** How a file begins, and the delimiter that makes the most known headings. */
  record Beginning(ByteOrderMark mark, char delimiter, List<String> first) {
    Beginning {
      first = List.copyOf(first);
    }
  }

  static Beginning beginning(Path path, String name, ToLongFunction<List<String>> known)
      throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(path)) {
      start = in.readNBytes(1 << 16);
    }
    FirstBytes.refuseForeign(name, start);
    ByteOrderMark mark = ByteOrderMark.of(start);
    char best = ',';
    long most = -1;
    for (int i = 0; i < DELIMITERS.length(); i++) {
      char delimiter = DELIMITERS.charAt(i);
      List<String> cells = firstRecord(path, name, mark, delimiter);
      long points = known.applyAsLong(cells) * 1000L + cells.size();
      if (points > most) {
        best = delimiter;
        most = points;
      }
    }
    return new Beginning(mark, best, firstRecord(path, name, mark, best));
  }

  Headings headings() {
    return headings;
  }

  String delimiterInWords() {
    return switch (delimiter) {
      case ',' -> "comma";
      case ';' -> "semicolon";
      case '\t' -> "tab";
      default -> "bar";
    };
  }

  ByteOrderMark mark() {
    return mark;
  }

  /** From the first byte of the text; a {@link TolerantReader} unless the file is UTF-16. */
  Reader text() throws IOException {
    return text(path, mark);
  }

  CsvReader.CsvReaderBuilder parser() {
    return parser(delimiter);
  }

  NotAList withoutRows() {
    return new NotAList("%s has headings and no row below them.".formatted(name));
  }

  NotAList broken(CsvParseException e) {
    return broken(name, e);
  }

  private static List<String> firstRecord(
      Path path, String name, ByteOrderMark mark, char delimiter) throws IOException {
    try (CsvReader<CsvRecord> records = parser(delimiter).ofCsvRecord(text(path, mark))) {
      var all = records.iterator();
      if (!all.hasNext()) {
        throw new NotAList("%s is empty: there is no line with headings.".formatted(name));
      }
      return CodePage1252.read(all.next().getFields());
    } catch (CsvParseException e) {
      throw broken(name, e);
    }
  }

  private static Reader text(Path path, ByteOrderMark mark) throws IOException {
    InputStream in = Files.newInputStream(path);
    in.skipNBytes(mark.length());
    return switch (mark) {
      case UTF_16_LE -> new InputStreamReader(in, UTF_16LE);
      case UTF_16_BE -> new InputStreamReader(in, UTF_16BE);
      case UTF_8, NONE -> new TolerantReader(in);
    };
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

  private static NotAList broken(String name, CsvParseException e) {
    return new NotAList(
        "%s cannot be read as a list: %s Look for a quotation mark that is opened and never closed."
            .formatted(name, e.getMessage()));
  }
}

package org.code99.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A list of another kind than lost customers, with headings that its room knows: invoices, results
 * of a programme. Read as tolerantly as the list of lost customers, but held in memory.
 */
public final class SmallSheet {
  private static final String DELIMITERS = ",;\t|^~:#";

  private final List<SheetRow> rows;

  private SmallSheet(List<SheetRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * A column that a room knows.
   *
   * @param name as the room asks for it, and itself a heading
   * @param needed whether a list without it is refused
   * @param synonyms further headings; case, accents, blanks and punctuation do not matter
   */
  public record Column(String name, boolean needed, List<String> synonyms) {
    /** Copies. */
    public Column {
      synonyms = List.copyOf(synonyms);
    }

    /** A column without which the list means nothing. */
    public static Column needed(String name, String... synonyms) {
      return new Column(name, true, List.of(synonyms));
    }

    /** A column that may be missing. */
    public static Column optional(String name, String... synonyms) {
      return new Column(name, false, List.of(synonyms));
    }

    private boolean is(String plain) {
      return Headings.plain(name).equals(plain)
          || synonyms.stream().map(Headings::plain).anyMatch(plain::equals);
    }
  }

  /**
   * Reads a list.
   *
   * @param name of the file, for sentences
   * @param bytes of the file
   * @throws NotAList when it is something else, or columns that are needed are missing; the message
   *     names all of them
   */
  public static SmallSheet read(String name, byte[] bytes, List<Column> columns) {
    FirstBytes.refuseForeign(name, Arrays.copyOf(bytes, Math.min(bytes.length, 1 << 16)));
    try {
      List<List<String>> records = List.of();
      long most = -1;
      for (int i = 0; i < DELIMITERS.length(); i++) {
        List<List<String>> read = records(bytes, DELIMITERS.charAt(i));
        long known = read.isEmpty() ? 0 : known(read.getFirst(), columns);
        if (known > most) {
          most = known;
          records = read;
        }
      }
      return of(name, records, columns);
    } catch (CsvParseException e) {
      throw new NotAList(
          "%s cannot be read as a list: %s Look for a quotation mark that is opened and never closed."
              .formatted(name, e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows below the headings, in their order. */
  public List<SheetRow> rows() {
    return rows;
  }

  private static SmallSheet of(String name, List<List<String>> records, List<Column> columns) {
    List<String> headings = records.isEmpty() ? List.of() : records.getFirst();
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      String plain = Headings.plain(headings.get(i));
      int place = i;
      columns.stream()
          .filter(column -> column.is(plain))
          .forEach(column -> places.putIfAbsent(column.name(), place));
    }
    List<String> missing =
        columns.stream()
            .filter(column -> column.needed() && !places.containsKey(column.name()))
            .map(Column::name)
            .toList();
    if (!missing.isEmpty()) {
      throw new NotAList(
          "%s has no column for %s; its headings are %s. Give these columns a heading of that name."
              .formatted(name, String.join(", ", missing), String.join(", ", headings)));
    }
    if (records.size() < 2) {
      throw new NotAList("%s has headings and no row below them.".formatted(name));
    }
    SlashOrder order = slashes(records.subList(1, records.size()));
    List<SheetRow> rows = new ArrayList<>();
    for (int i = 1; i < records.size(); i++) {
      rows.add(new SheetRow(i, cells(records.get(i), places), new Dates(order)));
    }
    return new SmallSheet(rows);
  }

  private static Map<String, String> cells(List<String> row, Map<String, Integer> places) {
    return places.entrySet().stream()
        .filter(place -> place.getValue() < row.size())
        .collect(
            Collectors.toMap(Map.Entry::getKey, place -> Texts.clean(row.get(place.getValue()))));
  }

  private static SlashOrder slashes(List<List<String>> rows) {
    long[] beyondTwelve = new long[2];
    rows.stream()
        .flatMap(List::stream)
        .filter(cell -> cell.matches("\\d{1,2}([/-])\\d{1,2}\\1\\d{4}"))
        .forEach(cell -> {
          String[] parts = cell.split("[/-]", -1);
          beyondTwelve[0] += Integer.parseInt(parts[0]) > 12 ? 1 : 0;
          beyondTwelve[1] += Integer.parseInt(parts[1]) > 12 ? 1 : 0;
        });
    return SlashOrder.of(beyondTwelve[0], beyondTwelve[1]);
  }

  private static long known(List<String> headings, List<Column> columns) {
    return headings.stream()
        .map(Headings::plain)
        .filter(plain -> columns.stream().anyMatch(column -> column.is(plain)))
        .count();
  }

  private static List<List<String>> records(byte[] bytes, char delimiter) throws IOException {
    List<List<String>> records = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = parser(delimiter).ofCsvRecord(text(bytes))) {
      for (CsvRecord csvRecord : csv) {
        records.add(CodePage1252.read(csvRecord.getFields()));
      }
    }
    return records;
  }

  private static Reader text(byte[] bytes) throws IOException {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    InputStream in = new ByteArrayInputStream(bytes);
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
        .allowExtraCharsAfterClosingQuote(true);
  }
}

package org.code99.distribution;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * A seeded list of lost customers with faults, and the truth about every row. A seed gives the same
 * list on every machine.
 */
final class FaultyList {
  static final List<String> COLUMNS =
      List.of(
          "account_no",
          "company",
          "street",
          "postal_code",
          "city",
          "region",
          "country",
          "currency",
          "annual_revenue",
          "last_order_date",
          "lost_date",
          "loss_code",
          "loss_reason",
          "incidents_12m",
          "contact_name",
          "email",
          "phone",
          "owner_rep");

  private static final int COMPANY = 1;
  private static final int REVENUE = 8;
  private static final int LAST_ORDER = 9;
  private static final int LOST = 10;
  private static final int CODE = 11;
  private static final int REASON = 12;
  private static final int EMAIL = 15;
  private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

  private final Random chance;
  private final List<Place> places = Place.all();
  private final List<Cause> causes = Cause.all();
  private final List<Mood> moods = Mood.all();
  private final Set<String> names = new HashSet<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Row> clean = new ArrayList<>();

  private FaultyList(long seed) {
    chance = new Random(seed);
  }

  /**
   * A row and what is true of it.
   *
   * @param number counted from 1
   * @param fault what was done to it
   * @param original the row that it repeats, or 0
   * @param mood what its sentence says about contact; empty when nothing
   */
  record Row(int number, List<String> cells, Fault fault, int original, String mood) {
    Row {
      cells = List.copyOf(cells);
    }

    String account() {
      return cells.getFirst();
    }

    String email() {
      return cells.size() > EMAIL ? cells.get(EMAIL) : "";
    }

    boolean unknown() {
      return cells.size() > CODE && cells.get(CODE).isEmpty() && mood.isEmpty();
    }

    String reason() {
      return cells.size() > REASON ? cells.get(REASON) : "";
    }
  }

  /** What can be wrong with a row. */
  enum Fault {
    NONE,
    NO_COMPANY,
    SHORT,
    COPY,
    LOOKALIKE,
    BAD_DATE,
    BAD_NUMBER,
    BAD_EMAIL,
    ORDER_AFTER_LOSS,
    FORMULA,
    NEW_LINE,
    QUOTES
  }

  static List<Row> of(int size, long seed) {
    System.out.println("a faulty list of " + size + " rows, seed " + seed);
    FaultyList list = new FaultyList(seed);
    for (int number = 1; number <= size; number++) {
      list.add(number);
    }
    return List.copyOf(list.rows);
  }

  static void write(List<Row> rows, Path file) {
    try (CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      out.writeRecord(COLUMNS);
      rows.forEach(row -> out.writeRecord(row.cells()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(int number) {
    List<String> cells = sound(number);
    Fault fault = chance.nextInt(100) < 8 ? anyFault() : Fault.NONE;
    if (fault == Fault.NONE) {
      rows.add(inSomeMood(number, cells));
      clean.add(rows.getLast());
      return;
    }
    if ((fault == Fault.COPY || fault == Fault.LOOKALIKE) && !clean.isEmpty()) {
      Row original = any(clean);
      rows.add(repeated(number, original, fault, cells.getFirst()));
      return;
    }
    rows.add(new Row(number, spoiled(cells, fault), fault, 0, ""));
  }

  private Fault anyFault() {
    Fault[] all = Fault.values();
    return all[1 + chance.nextInt(all.length - 1)];
  }

  private List<String> sound(int number) {
    Place place = any(places);
    Place.Town town = any(place.towns());
    Cause cause = any(causes);
    String person = any(place.people());
    String name = name(place);
    String domain = "c" + number + "." + place.country().toLowerCase(Locale.ROOT) + ".example";
    LocalDate lost = TODAY.minusDays(20 + chance.nextInt(2400));
    return new ArrayList<>(
        List.of(
            "T%06d".formatted(number),
            name,
            place.street(1 + chance.nextInt(190), any(place.streets())),
            town.postcode(chance),
            town.city(),
            town.region(),
            place.country(),
            place.currency(),
            (1_000 + chance.nextInt(900_000)) + place.cents(),
            lost.minusDays(1 + chance.nextInt(200)).toString(),
            lost.toString(),
            cause.code(),
            any(cause.sentences()),
            Integer.toString(chance.nextInt(4)),
            person,
            "desk@" + domain,
            "+%d %d %07d".formatted(10 + chance.nextInt(80), 100 + number % 900, number),
            "Rep " + chance.nextInt(9)));
  }

  /** No two customers share a name. */
  private String name(Place place) {
    String name;
    do {
      name = place.name(chance);
    } while (!names.add(name));
    return name;
  }

  private Row inSomeMood(int number, List<String> cells) {
    if (chance.nextInt(100) >= 8) {
      return new Row(number, cells, Fault.NONE, 0, "");
    }
    Mood mood = any(moods);
    cells.set(REASON, (cells.get(REASON) + " " + any(mood.sentences())).strip());
    return new Row(number, cells, Fault.NONE, 0, mood.says());
  }

  private Row repeated(int number, Row original, Fault fault, String account) {
    if (fault == Fault.COPY) {
      return new Row(number, original.cells(), fault, original.number(), original.mood());
    }
    List<String> cells = new ArrayList<>(original.cells());
    String name = cells.get(COMPANY);
    cells.set(0, account);
    cells.set(
        COMPANY,
        switch (chance.nextInt(3)) {
          case 0 -> name.toUpperCase(Locale.ROOT);
          case 1 -> "  " + name.replace(" ", "  ");
          default -> name.contains(" ") ? name.substring(0, name.lastIndexOf(' ')) : name;
        });
    return new Row(number, cells, fault, original.number(), original.mood());
  }

  private List<String> spoiled(List<String> cells, Fault fault) {
    switch (fault) {
      case NO_COMPANY -> cells.set(COMPANY, "");
      case SHORT -> {
        return cells.subList(0, 6);
      }
      case BAD_DATE -> cells.set(LOST, any(List.of("30.02.2024", "soon", "2024-14-03", "n/a")));
      case BAD_NUMBER -> cells.set(REVENUE, any(List.of("a lot", "-12.00", "EUR 9k", "NaN", "")));
      case BAD_EMAIL -> cells.set(EMAIL, any(List.of("at the desk", "desk at c.example", "desk@")));
      case ORDER_AFTER_LOSS ->
          cells.set(LAST_ORDER, LocalDate.parse(cells.get(LOST)).plusDays(9).toString());
      case FORMULA -> cells.set(REASON, any(List.of("=1+1", "@SUM(A1:A9)", "+cmd|'/C calc'!A0")));
      case NEW_LINE -> cells.set(REASON, cells.get(REASON) + "\nand a second line; of it");
      case QUOTES -> cells.set(REASON, "They said \"enough\", twice. " + cells.get(REASON));
      default -> throw new IllegalStateException("a repeated row needs one to repeat: " + fault);
    }
    return cells;
  }

  private <T> T any(List<T> all) {
    return all.get(chance.nextInt(all.size()));
  }
}

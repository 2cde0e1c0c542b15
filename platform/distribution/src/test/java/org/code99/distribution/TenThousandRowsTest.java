package org.code99.distribution;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.code99.distribution.FaultyList.Fault;
import org.code99.distribution.FaultyList.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Ten thousand rows with faults, against the truth about them")
class TenThousandRowsTest {
  private static final int SIZE = 10_000;
  private static final long SEED = 20_251_231;

  /** The words of the remark on each fault that leaves a row standing. */
  private static final Map<Fault, Remark> REMARKS =
      new EnumMap<>(
          Map.of(
              Fault.COPY, new Remark("row", "word for word"),
              Fault.LOOKALIKE, new Remark("company", "probably the same customer as row"),
              Fault.BAD_DATE, new Remark("lost_date", "left unknown"),
              Fault.BAD_NUMBER, new Remark("annual_revenue", "left unknown"),
              Fault.BAD_EMAIL, new Remark("email", "left out"),
              Fault.ORDER_AFTER_LOSS, new Remark("last_order_date", "later than the loss"),
              Fault.FORMULA, new Remark("loss_reason", "made harmless")));

  @TempDir static Path folder;

  private static final List<Row> ROWS = FaultyList.of(SIZE, SEED);
  private static final Map<String, NamedCsvRecord> RANKED = new HashMap<>();
  private static final Map<Integer, List<NamedCsvRecord>> REMARKED = new HashMap<>();
  private static final Set<String> LETTERS = new HashSet<>();
  private static final Set<String> KITS = new HashSet<>();
  private static Results results = new Results(Path.of(""));
  private static Pieces pieces = new Pieces(results);

  private record Remark(String field, String words) {}

  @BeforeAll
  static void revive() throws IOException {
    Path list = folder.resolve("list.csv");
    FaultyList.write(ROWS, list);
    Path out = folder.resolve("out");
    SampleCompany company =
        SampleCompany.copiedTo(folder)
            .suppressing(rows(TenThousandRowsTest::suppressed).stream().map(Row::email).toList());
    Product.built().revive(company, list, out, "--wave", "0").andDone();
    results = new Results(out);
    pieces = new Pieces(results);
    results.ranked().forEach(row -> RANKED.put(row.getField("row"), row));
    results
        .remarks()
        .forEach(row ->
            REMARKED
                .computeIfAbsent(Integer.valueOf(row.getField("row")), n -> new ArrayList<>())
                .add(row));
    LETTERS.addAll(pieces.letters());
    KITS.addAll(pieces.kits());
  }

  @Test
  @DisplayName("S02: a row without a company, or with too few columns, is rejected; no other is")
  void rejected() {
    assertEquals(
        numbers(row -> row.fault() == Fault.NO_COMPANY || row.fault() == Fault.SHORT),
        results.rejects().stream()
            .map(row -> Integer.valueOf(row.getField("row")))
            .collect(toSet()));
  }

  @Test
  @DisplayName("S02: an exact copy of an earlier row is filed once, and so is every sound row")
  void filedOnce() {
    assertEquals(
        numbers(row -> !Set.of(Fault.NO_COMPANY, Fault.SHORT, Fault.COPY).contains(row.fault())),
        RANKED.keySet().stream().map(Integer::valueOf).collect(toSet()));
    assertEquals(RANKED.size(), results.ranked().size(), "nothing stands there twice");
    for (Row row : rows(row -> row.fault() == Fault.COPY)) {
      assertTrue(
          isRemarked(row, new Remark("row", "repeats row " + row.original() + " word")),
          row::toString);
    }
  }

  @Test
  @DisplayName(
      "S02: every fault in one field is remarked upon, and nothing is remarked without one")
  void remarked() {
    List<String> wrong = new ArrayList<>();
    for (Row row : ROWS) {
      Remark expected = REMARKS.get(row.fault());
      if (expected != null && row.fault() != Fault.LOOKALIKE && !isRemarked(row, expected)) {
        wrong.add("no remark on " + row);
      }
      if (expected == null && !remarksButAlarms(row).isEmpty()) {
        wrong.add("a remark on " + row + ": " + remarksButAlarms(row));
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  @DisplayName(
      "S02: likely duplicates are found, and fewer than two in a thousand are false alarms")
  void alarms() {
    Remark alarm = REMARKS.getOrDefault(Fault.LOOKALIKE, new Remark("", ""));
    List<Row> alike = rows(row -> row.fault() == Fault.LOOKALIKE);
    long found = alike.stream().filter(row -> isRemarked(row, alarm)).count();
    List<Row> falseAlarms = rows(row -> row.fault() != Fault.LOOKALIKE && isRemarked(row, alarm));
    System.out.printf(
        "likely duplicates: %d of %d found, %d false alarms%n",
        found, alike.size(), falseAlarms.size());
    assertTrue(found >= alike.size() * 95L / 100, found + " of " + alike.size());
    assertTrue(falseAlarms.size() * 500L < SIZE, falseAlarms::toString);
  }

  @Test
  @DisplayName(
      "S10, S89: nobody under suspicion of law, deceased, hurt, closed or moved has a piece")
  void stopped() {
    nonePieced(row -> Set.of("law", "death", "harm", "gone").contains(row.mood()));
  }

  @Test
  @DisplayName("S89: \"not before Q3\" is held, and a contact who left is not addressed")
  void wishes() {
    nonePieced(row -> Set.of("wait", "left").contains(row.mood()));
  }

  @Test
  @DisplayName("S89: nobody whose address is suppressed has a piece")
  void suppressedAddresses() {
    nonePieced(TenThousandRowsTest::suppressed);
  }

  @Test
  @DisplayName("P12: nobody with an unknown reason has a kit")
  void noFunForTheUnknown() {
    Set<String> unknown = rows(Row::unknown).stream().map(Row::account).collect(toSet());
    assertFalse(unknown.isEmpty());
    assertEquals(List.of(), KITS.stream().filter(unknown::contains).toList());
  }

  @Test
  @DisplayName("S42: every page is addressed, complete and free of unresolved fields")
  void complete() {
    assertTrue(LETTERS.size() > SIZE / 3, "letters: " + LETTERS.size());
    assertTrue(KITS.size() > SIZE / 50, "kits: " + KITS.size());
    assertEquals(List.of(), pieces.faults());
  }

  @Test
  @DisplayName(
      "S40: the regions of the dartboard have kits, the regions of the letter have only letters")
  void approaches() {
    Map<String, String> regions =
        results.ranked().stream()
            .collect(toMap(row -> row.getField("account_no"), row -> row.getField("region")));
    assertEquals(Set.of("dach", "isles"), KITS.stream().map(regions::get).collect(toSet()));
    assertTrue(
        LETTERS.stream()
            .map(regions::get)
            .collect(toSet())
            .containsAll(Set.of("sued", "west", "america", "rest")));
  }

  @Test
  @DisplayName("S85: no run of five words of an imported reason stands in any piece")
  void nothingLeaks() {
    WordRuns written = new WordRuns();
    ROWS.forEach(row -> written.add(row.reason()));
    assertTrue(written.size() > 50, "the list says enough to leak");
    assertEquals(List.of(), pieces.leaks(written));
  }

  @Test
  @DisplayName("P12: whoever has no piece is told apart, with the reason why")
  void because() {
    assertEquals(
        List.of(),
        results.ranked().stream()
            .filter(row -> row.getField("approach").isEmpty() && row.getField("because").isBlank())
            .map(row -> row.getField("row"))
            .toList());
  }

  private static boolean suppressed(Row row) {
    return row.number() % 97 == 0 && row.fault() == Fault.NONE;
  }

  private static void nonePieced(Predicate<Row> whom) {
    Set<String> accounts = rows(whom).stream().map(Row::account).collect(toSet());
    assertTrue(accounts.size() > 20, "the list has too few of them: " + accounts.size());
    assertEquals(
        List.of(),
        Stream.concat(LETTERS.stream(), KITS.stream()).filter(accounts::contains).toList());
  }

  private static boolean isRemarked(Row row, Remark remark) {
    return REMARKED.getOrDefault(row.number(), List.of()).stream()
        .anyMatch(said ->
            said.getField("field").equals(remark.field())
                && said.getField("what was done").contains(remark.words()));
  }

  private static List<NamedCsvRecord> remarksButAlarms(Row row) {
    return REMARKED.getOrDefault(row.number(), List.of()).stream()
        .filter(said -> !said.getField("field").equals("company"))
        .toList();
  }

  private static List<Row> rows(Predicate<Row> which) {
    return ROWS.stream().filter(which).toList();
  }

  private static Set<Integer> numbers(Predicate<Row> which) {
    return ROWS.stream().filter(which).map(Row::number).collect(toSet());
  }
}

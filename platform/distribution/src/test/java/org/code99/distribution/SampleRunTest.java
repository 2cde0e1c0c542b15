package org.code99.distribution;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The main job on the sample list")
class SampleRunTest {
  @TempDir static Path out;

  private static Product.Ended run = new Product.Ended(-1, "", "");
  private static Results results = new Results(Path.of(""));

  @BeforeAll
  static void revive() {
    run = Product.built().reviveSample(out);
    results = new Results(out);
  }

  @Test
  @DisplayName("ends with exit code 0 and a short summary of itself")
  void ends() {
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("32 rows: 29 accepted, 2 rejected, 1 duplicate"), run.out());
    assertTrue(run.out().lines().count() < 12, run.out());
  }

  @Test
  @DisplayName("S02: the figures of the summary are those of an independent count of the lists")
  void figures() {
    JsonNode summary = results.summary();
    int read = Results.records(Product.sampleList()).size();
    long duplicates = remarks("row").size();
    assertAll(
        () -> assertEquals(read, summary.get("rows").asInt()),
        () -> assertEquals(results.ranked().size(), summary.get("accepted").asInt()),
        () -> assertEquals(results.rejects().size(), summary.get("rejected").asInt()),
        () -> assertEquals(duplicates, summary.get("duplicates").asLong()),
        () -> assertEquals(results.remarks().size(), summary.get("remarks").asInt()),
        () -> assertEquals(1, summary.get("suspected_legal").asInt()),
        () -> assertEquals(counted("region"), counts(summary, "by_region")),
        () -> assertEquals(counted("reason"), counts(summary, "by_reason")),
        () -> assertEquals(counted("decision"), counts(summary, "by_decision")),
        () -> assertEquals(results.letters().size(), summary.at("/pieces/letter").asInt()),
        () -> assertEquals(results.kits().size(), summary.at("/pieces/kit").asInt()),
        () -> assertTrue(summary.get("failures").isEmpty()));
  }

  @Test
  @DisplayName(
      "S61, S69: the ranked list has the columns that it promises, and a line for every accepted"
          + " row")
  void columns() {
    assertEquals(
        List.of(
            "row",
            "account_no",
            "company",
            "region",
            "owner",
            "lost_by",
            "reason",
            "confidence",
            "score",
            "win_probability",
            "second_lifetime_value",
            "currency",
            "commission_if_won",
            "decision",
            "approach",
            "because"),
        results.headings("ranked.csv"));
    Set<String> elsewhere =
        Stream.concat(results.rejects().stream(), remarks("row").stream())
            .map(row -> row.getField("row"))
            .collect(Collectors.toSet());
    List<String> expected =
        Stream.iterate(1, row -> row + 1)
            .limit(32)
            .map(String::valueOf)
            .filter(row -> !elsewhere.contains(row))
            .sorted()
            .toList();
    assertEquals(
        expected, results.ranked().stream().map(row -> row.getField("row")).sorted().toList());
  }

  @Test
  @DisplayName("S02: a rejected row says where it stands, why, and all that the file said")
  void rejects() {
    assertEquals(
        List.of("27,28,no company,K1026", "32,34,only 5 of 21 columns,K1031"),
        results.rejects().stream()
            .map(row -> String.join(",", row.getFields().subList(0, 4)))
            .toList());
    assertEquals(
        results.headings("rejects.csv"),
        Stream.concat(
                Stream.of("row", "line", "faults"),
                Results.records(Product.sampleList()).getFirst().getHeader().stream())
            .toList());
  }

  @Test
  @DisplayName("S02: a fault in one field keeps the row and says what was done")
  void remarked() {
    Map<String, String> done =
        results.remarks().stream()
            .collect(
                Collectors.toMap(
                    row -> row.getField("row") + " " + row.getField("field"),
                    row -> row.getField("what was done")));
    assertAll(
        () -> assertEquals("no such day; left unknown", done.get("28 lost_date")),
        () -> assertEquals("read as 1234.50 EUR", done.get("28 annual_revenue")),
        () -> assertEquals("read as 2024-05-03", done.get("28 last_order_date")),
        () -> assertEquals("not an e-mail address; left out", done.get("28 email")),
        () -> assertEquals("repeats row 2 word for word; filed once", done.get("26 row")),
        () -> assertTrue(done.getOrDefault("25 company", "").contains("row 1;")),
        () -> assertTrue(done.containsKey("24 region"), done.toString()),
        () -> assertTrue(done.containsKey("30 loss_reason"), done.toString()));
    assertTrue(
        results.remarks().stream().noneMatch(row -> row.getField("value").matches("[=+@-].*")),
        "nothing that a spreadsheet would run");
  }

  @Test
  @DisplayName("S42: every piece is addressed, complete and free of unresolved fields")
  void addressed() {
    Pieces pieces = new Pieces(results);
    assertFalse(pieces.letters().isEmpty());
    assertFalse(pieces.kits().isEmpty());
    assertEquals(List.of(), pieces.faults());
  }

  @Test
  @DisplayName("S85: no run of five words of an imported reason stands in any piece")
  void nothingLeaks() {
    WordRuns written = new WordRuns();
    for (NamedCsvRecord row : Results.records(Product.sampleList())) {
      Stream.of("loss_reason", "customer_words")
          .flatMap(column -> row.findField(column).stream())
          .forEach(written::add);
    }
    assertTrue(written.size() > 50, "the sample says enough to leak");
    assertEquals(List.of(), new Pieces(results).leaks(written));
  }

  @Test
  @DisplayName("S10, S24, S89: whoever is stopped or waits has no piece, and the list says why")
  void stopped() {
    for (NamedCsvRecord row : results.ranked()) {
      if (row.getField("approach").isEmpty()) {
        assertFalse(row.getField("because").isBlank(), row::toString);
      }
      if (!row.getField("decision").equals("visit")) {
        assertEquals("", row.getField("approach"), row::toString);
      }
    }
  }

  @Test
  @DisplayName("S40: the region of the dartboard has kits, the region of the letter has letters")
  void approaches() {
    Map<String, String> regions =
        results.ranked().stream()
            .collect(
                Collectors.toMap(row -> row.getField("account_no"), row -> row.getField("region")));
    Pieces pieces = new Pieces(results);
    assertEquals(
        Set.of("dach", "isles"),
        pieces.kits().stream().map(regions::get).collect(Collectors.toSet()));
    Set<String> lettered = pieces.letters().stream().map(regions::get).collect(Collectors.toSet());
    assertTrue(lettered.containsAll(Set.of("sued", "west", "america", "rest")), lettered::toString);
  }

  private static List<NamedCsvRecord> remarks(String field) {
    return results.remarks().stream().filter(row -> row.getField("field").equals(field)).toList();
  }

  private static Map<String, Long> counted(String column) {
    return results.ranked().stream()
        .map(row -> row.getField(column))
        .collect(groupingBy(identity(), TreeMap::new, counting()));
  }

  private static Map<String, Long> counts(JsonNode summary, String name) {
    Map<String, Long> counts = new TreeMap<>();
    summary.get(name).properties().forEach(e -> counts.put(e.getKey(), e.getValue().asLong()));
    return counts;
  }
}

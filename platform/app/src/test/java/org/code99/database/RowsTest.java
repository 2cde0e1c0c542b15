package org.code99.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.code99.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rows on their way into the database and back")
class RowsTest {
  private TestHouse house;
  private Sql sql;

  @BeforeEach
  void open(@TempDir Path folder) {
    house = new TestHouse(folder);
    sql = house.door(Sql.class);
    house.tamper("CREATE TABLE example_cell (id uuid, number bigint, day date, words text)");
    house.tamper("GRANT INSERT ON example_cell TO code99_filing");
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\\N",
        "\\.",
        "\\",
        "a\\tb",
        "tab\tand\nline\r\nend",
        "\u0007\u000B\u001F",
        "İıßﬁ",
        "👩‍🔧 مرحبا 日本",
        "'; DROP TABLE example_cell; --",
      })
  @DisplayName(
      "Every text that PostgreSQL can keep comes back as it went in: by COPY, as an argument, in an array, in JSON")
  void comesBack(String words) {
    assertEquals(List.of(words, words, words), thereAndBack(words));
    assertEquals(Map.of(words, words), TextMap.of(TextMap.json(Map.of(words, words))));
  }

  @Test
  @DisplayName(
      "NUL, which PostgreSQL cannot keep, becomes a replacement character and stops no list")
  void nul() {
    assertEquals(List.of("a\uFFFDb", "a\uFFFDb", "a\uFFFDb"), thereAndBack("a\0b"));
    assertEquals(Map.of("k", "\uFFFD"), TextMap.of(TextMap.json(Map.of("k", "\0"))));
  }

  @Test
  @DisplayName("Empty cells are empty, and are no empty text")
  void empty() {
    house.inOneGo(() -> {
      try (CopyRows rows = sql.copy("COPY example_cell (id, number, day, words) FROM STDIN")) {
        rows.empty().empty().empty().empty().endRow();
        rows.cell(new UUID(1, 2)).cell(-7).cell(LocalDate.of(2025, 4, 6)).cell("").endRow();
      }
      return true;
    });
    assertEquals(
        List.of("null null null null", "00000000-0000-0001-0000-000000000002 -7 2025-04-06 "),
        house.ask("SELECT id, number, day, words FROM example_cell ORDER BY number NULLS FIRST"));
  }

  @Test
  @DisplayName("More rows than fit one message go in whole, in order")
  void manyRows() {
    String words = "x".repeat(1_000);
    house.inOneGo(() -> {
      try (CopyRows rows = sql.copy("COPY example_cell (number, words) FROM STDIN")) {
        for (int i = 0; i < 500; i++) {
          rows.cell(i).cell(words).endRow();
        }
      }
      return true;
    });
    assertEquals(
        List.of("500 499 1000"),
        house.ask("SELECT count(*), max(number), min(length(words)) FROM example_cell"));
  }

  @Test
  @DisplayName("A failing statement tells its first line and the database's own words")
  void failure() {
    DatabaseFailure failure =
        assertThrows(DatabaseFailure.class, () -> house.run("SELECT 1\nFROM nowhere_at_all"));
    assertTrue(failure.toString().contains(": SELECT 1 ... : "), failure.toString());
    assertTrue(failure.toString().contains("nowhere_at_all"), failure.toString());
    DatabaseFailure copy =
        assertThrows(
            DatabaseFailure.class,
            () ->
                house.inOneGo(() -> {
                  try (CopyRows rows = sql.copy("COPY example_cell (number) FROM STDIN")) {
                    rows.cell("seven").endRow();
                  }
                  return true;
                }));
    assertTrue(copy.toString().contains("seven"), copy.toString());
    assertEquals(List.of("0"), house.ask("SELECT count(*) FROM example_cell"));
  }

  @Test
  @DisplayName(
      "A batch of any size runs once for each set of arguments; instants and null are told")
  void batches() {
    List<Object[]> sets = new ArrayList<>();
    for (int i = 0; i < 5_001; i++) {
      sets.add(new Object[] {(long) i, Instant.parse("2025-12-31T23:30:00Z")});
    }
    house.inOneGo(() -> {
      sql.batch(
          "INSERT INTO example_cell (number, day) VALUES (?, (?::timestamptz AT TIME ZONE 'UTC')::date)",
          sets);
      return sql.run("INSERT INTO example_cell (number, words) VALUES (?, ?)", -1L, null);
    });
    assertEquals(
        List.of("5002 5001 2025-12-31"),
        house.ask("SELECT count(*), count(day), max(day) FROM example_cell"));
  }

  @Test
  @DisplayName("A text map that is none is refused with what was found")
  void noTextMap() {
    IllegalStateException refusal =
        assertThrows(IllegalStateException.class, () -> TextMap.of("[1]"));
    assertTrue(refusal.toString().contains("[1]"), refusal.toString());
  }

  @Test
  @DisplayName(
      "Invariant 9: ids are UUIDs of version 7, sort by the time of their making, and differ")
  void ids() {
    long seed = 99;
    Instant noon = Instant.parse("2025-12-31T12:00:00Z");
    Ids early = new Ids(Clock.fixed(noon, ZoneOffset.UTC), new Random(seed));
    Ids late = new Ids(Clock.fixed(noon.plusMillis(1), ZoneOffset.UTC), new Random(seed));
    HashSet<UUID> all = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      UUID id = early.next();
      all.add(id);
      assertEquals(7, id.version());
      assertEquals(2, id.variant());
      assertEquals(noon.toEpochMilli(), id.getMostSignificantBits() >>> 16);
      assertTrue(id.toString().compareTo(late.next().toString()) < 0, "seed " + seed);
    }
    assertEquals(1_000, all.size(), "seed " + seed);
  }

  private List<String> thereAndBack(String words) {
    return house.inOneGo(() -> {
      try (CopyRows rows = sql.copy("COPY example_cell (number, words) FROM STDIN")) {
        rows.cell(1).cell(words).endRow();
      }
      sql.run("INSERT INTO example_cell (number, words) VALUES (2, ?)", words);
      sql.run(
          "INSERT INTO example_cell (number, words) SELECT 3, u FROM unnest(?::text[]) u",
          List.of(words));
      return sql.list("SELECT words FROM example_cell ORDER BY number", row -> row.getString(1));
    });
  }
}

package org.code99.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.code99.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Rows on their way into the database by a binary COPY")
class BinaryRowsTest {
  private static final int COLUMNS = 8;

  private final BinaryRows rows =
      new BinaryRows(
          """
          COPY example_row (id, words, small, number, big, yes, day, many)
          FROM STDIN (FORMAT binary)\
          """,
          0);

  private TestHouse house;

  @BeforeEach
  void open(@TempDir Path folder) {
    house = new TestHouse(folder);
    house.tamper(
        """
        CREATE TABLE example_row (id uuid, words text, small smallint, number integer, big bigint,
                                  yes boolean, day date, many text[]);
        GRANT INSERT ON example_row TO code99_filing
        """);
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName(
      "Every type comes back as it went in, at its limits too; NUL becomes a replacement character")
  void types() {
    UUID id = new UUID(-1, 1);
    rows.row(COLUMNS)
        .uuid(id)
        .text("Größe, 日本 and \0")
        .smallint(Short.MIN_VALUE)
        .integer(Integer.MAX_VALUE)
        .bigint(Long.MIN_VALUE)
        .bool(true)
        .date(LocalDate.of(1999, 12, 31))
        .texts(List.of("one", "two, three"));
    send();
    assertEquals(
        List.of(
            id
                + " Größe, 日本 and \uFFFD -32768 2147483647 -9223372036854775808 t 1999-12-31 {one,\"two, three\"}"),
        house.ask("SELECT * FROM example_row"));
  }

  @Test
  @DisplayName("What is unknown is null, and an empty list is no null")
  void unknown() {
    rows.row(COLUMNS).uuid(null).text(null).nothing().integer(null).bigint(null).bool(false);
    rows.date(null).texts(List.of());
    send();
    assertEquals(
        List.of("null null null null null f null {}"), house.ask("SELECT * FROM example_row"));
  }

  @Test
  @DisplayName("More rows than were planned for go in whole; afterwards nothing is sent twice")
  void many() {
    String words = "ü".repeat(500);
    IntStream.range(0, 3_000)
        .forEach(i -> {
          rows.row(COLUMNS).uuid(null).text(words).smallint(1).integer(i).bigint(null).bool(true);
          rows.date(null).nothing();
        });
    send();
    assertTrue(rows.isEmpty());
    send();
    assertEquals(
        List.of("3000 2999 500"),
        house.ask("SELECT count(*), max(number), min(length(words)) FROM example_row"));
  }

  private void send() {
    house.inOneGo(() -> {
      house.door(Sql.class).send(rows);
      return true;
    });
  }
}

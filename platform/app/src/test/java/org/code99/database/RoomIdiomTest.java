package org.code99.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

@DisplayName("How a room works with the database")
class RoomIdiomTest {
  private static final OffsetDateTime WINTER =
      OffsetDateTime.of(2026, 1, 5, 23, 30, 0, 0, ZoneOffset.UTC);

  private final TestDatabase database = TestDatabase.fresh();
  private ApplicationContext context = ApplicationContext.builder().build();

  @BeforeEach
  void aTableOfARoom() throws SQLException {
    try (Connection owner = database.connectAsOwner();
        Statement sql = owner.createStatement()) {
      sql.execute(
          """
          CREATE TABLE example_line (
            id uuid PRIMARY KEY,
            words text NOT NULL,
            day date NOT NULL,
            told_at timestamptz NOT NULL)
          """);
    }
    context = database.open();
  }

  @AfterEach
  void leave() {
    context.close();
    database.close();
  }

  @Test
  @DisplayName("COPY runs within the room's transaction")
  void copies() {
    Lines lines = context.getBean(Lines.class);
    assertEquals(2, lines.copy("one", "two"));
    assertEquals(2, lines.count());
  }

  @Test
  @DisplayName("A transaction that fails leaves nothing behind")
  void rollsBack() {
    Lines lines = context.getBean(Lines.class);
    assertThrows(IllegalStateException.class, lines::copyAndFail);
    assertEquals(0, lines.count());
  }

  @Test
  @DisplayName("Rows are written by a repository and read by SQL in one transaction")
  void mixes() {
    assertEquals(1, context.getBean(Lines.class).saveThenCount());
  }

  @Test
  @DisplayName(
      "Invariant 9: days and instants come back as they went in, whatever the zone of the machine")
  void keepsTime() {
    Lines lines = context.getBean(Lines.class);
    ExampleLine line = new ExampleLine(new UUID(1, 1), "İı", LocalDate.of(2026, 4, 5), WINTER);
    ExampleLine back = lines.saveAndRead(line);
    assertEquals(line.day(), back.day());
    assertTrue(line.toldAt().isEqual(back.toldAt()), back.toldAt() + "");
    assertEquals("2026-01-05 23:30:00+00", lines.toldAtInWords(), "sessions are in UTC");
  }

  @Test
  @DisplayName("The application's role owns nothing and changes no table")
  void ownsNothing() throws SQLException {
    try (Connection app = database.connect();
        Statement sql = app.createStatement()) {
      assertThrows(SQLException.class, () -> sql.execute("DROP TABLE example_line"));
      assertThrows(SQLException.class, () -> sql.execute("CREATE TABLE mine (id int)"));
      assertThrows(
          SQLException.class, () -> sql.execute("SELECT * FROM migrations.databasechangelog"));
    }
  }
}

@MappedEntity("example_line")
record ExampleLine(@Id UUID id, String words, LocalDate day, OffsetDateTime toldAt) {}

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExampleLines extends CrudRepository<ExampleLine, UUID> {}

@Singleton
class Lines {
  private final Connection connection;
  private final ExampleLines rows;

  Lines(Connection connection, ExampleLines rows) {
    this.connection = connection;
    this.rows = rows;
  }

  @Transactional
  long copy(String first, String second) {
    String csv =
        """
        00000000-0000-0000-0000-000000000001,%s,2026-01-05,2026-01-05T12:00:00Z
        00000000-0000-0000-0000-000000000002,%s,2026-01-05,2026-01-05T12:00:00Z
        """
            .formatted(first, second);
    try {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "COPY example_line (id, words, day, told_at) FROM STDIN (FORMAT csv)",
              new StringReader(csv));
    } catch (SQLException | IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Transactional
  void copyAndFail() {
    copy("one", "two");
    throw new IllegalStateException("after the copy");
  }

  @Transactional
  long saveThenCount() {
    rows.save(
        new ExampleLine(
            new UUID(0, 7),
            "seven",
            LocalDate.of(2026, 1, 5),
            OffsetDateTime.of(2026, 1, 5, 0, 0, 0, 0, ZoneOffset.UTC)));
    return count();
  }

  @Transactional
  ExampleLine saveAndRead(ExampleLine line) {
    rows.save(line);
    return rows.findById(line.id()).orElseThrow();
  }

  @Transactional
  long count() {
    return Long.parseLong(oneWord("SELECT count(*) FROM example_line"));
  }

  @Transactional
  String toldAtInWords() {
    return oneWord("SELECT told_at::text FROM example_line");
  }

  private String oneWord(String query) {
    try (Statement sql = connection.createStatement();
        var answer = sql.executeQuery(query)) {
      answer.next();
      return answer.getString(1);
    } catch (SQLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}

package org.code99.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the planner knows of the tables")
class StatisticsTest {
  private static final String KNOWN =
      "SELECT reltuples::bigint FROM pg_class WHERE oid = 'example_full'::regclass";

  private final TestDatabase database = TestDatabase.fresh();
  private ApplicationContext context = ApplicationContext.builder().build();

  @BeforeEach
  void aTableOfARoom() throws SQLException {
    try (Connection owner = database.connectAsOwner();
        Statement sql = owner.createStatement()) {
      sql.execute(
          "CREATE TABLE example_full (id int PRIMARY KEY) WITH (autovacuum_enabled = false)");
    }
    context = database.open();
  }

  @AfterEach
  void leave() {
    context.close();
    database.close();
  }

  @Test
  @DisplayName("S02: a table filled a moment ago is planned for as full, in the same transaction")
  void knownAtOnce() {
    assertEquals(3_000, within("INSERT INTO example_full SELECT generate_series(1, 3000)"));
  }

  @Test
  @DisplayName("A table that has hardly grown is not looked at again")
  void notAgain() {
    within("INSERT INTO example_full SELECT generate_series(1, 3000)");
    assertEquals(3_000, within("INSERT INTO example_full SELECT generate_series(3001, 3100)"));
    assertTrue(within("INSERT INTO example_full SELECT generate_series(4001, 12000)") > 11_000);
  }

  private long within(String filling) {
    Sql sql = context.getBean(Sql.class);
    @SuppressWarnings("unchecked")
    TransactionOperations<Connection> transactions = context.getBean(TransactionOperations.class);
    return transactions.executeWrite(status -> {
      sql.run(filling);
      context.getBean(Statistics.class).refresh();
      return sql.first(KNOWN, row -> row.getLong(1)).orElseThrow();
    });
  }
}

package org.code99.database;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL in the transaction that is under way: what rooms use where a mapped row does not fit.
 * Arguments stand for {@code ?}: strings, numbers, UUIDs, local dates, instants, and collections of
 * strings or UUIDs as arrays. A NUL in a string, which PostgreSQL cannot keep, becomes U+FFFD.
 *
 * <p>Every method needs a transaction; a statement that fails becomes a {@link DatabaseFailure}.
 */
@Singleton
public class Sql {
  private static final int FETCH = 5_000;

  private final Connection connection;
  private final Borders borders = new Borders();

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** Reads one row. */
  @FunctionalInterface
  public interface RowReader<T> {
    /** The value of the row that the result stands on. */
    T read(ResultSet row) throws SQLException;
  }

  /** Takes one row. */
  @FunctionalInterface
  public interface RowTaker {
    /** Takes the row that the result stands on. */
    void take(ResultSet row) throws SQLException;
  }

  /** Runs a statement and says how many rows it touched. */
  public int run(String sql, @Nullable Object... arguments) {
    try (PreparedStatement statement = prepared(sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFailure(sql, e);
    }
  }

  /** All rows of a query, in memory. */
  public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    List<T> rows = new ArrayList<>();
    each(sql, row -> rows.add(reader.read(row)), arguments);
    return List.copyOf(rows);
  }

  /** The first row of a query, if there is one. */
  public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    return list(sql, reader, arguments).stream().findFirst();
  }

  /** Goes through the rows of a query of any size, a few thousand in memory at a time. */
  public void each(String sql, RowTaker taker, @Nullable Object... arguments) {
    try (PreparedStatement statement = prepared(sql, arguments)) {
      statement.setFetchSize(FETCH);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(sql, e);
    }
  }

  /** Runs a statement once for each set of arguments, sent in batches. */
  public void batch(String sql, Collection<? extends @Nullable Object[]> sets) {
    try (PreparedStatement statement = prepared(sql)) {
      int waiting = 0;
      for (@Nullable Object[] set : sets) {
        bind(statement, set);
        statement.addBatch();
        if (++waiting == FETCH) {
          statement.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        statement.executeBatch();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(sql, e);
    }
  }

  /**
   * Joins whole tables within some work of the transaction under way: for walks over all files of a
   * company. The planner sees neither behind policies nor how much a list brought a moment ago; it
   * would look up each row by itself.
   */
  public void setWise(Runnable work) {
    run("SET LOCAL enable_nestloop = off");
    work.run();
    run("SET LOCAL enable_nestloop = on");
  }

  /** Opens a {@code COPY ... FROM STDIN}; no other statement may run until it is closed. */
  public CopyRows copy(String statement) {
    Filer filer = new Filer(connection);
    filer.begin();
    return new CopyRows(connection, statement, filer::end);
  }

  /**
   * Sends binary rows by a COPY of their own into a table of a room; they are empty afterwards. The
   * room's migration lets {@code code99_filing} insert there.
   */
  public void send(BinaryRows rows) {
    if (!rows.isEmpty()) {
      Filer filer = new Filer(connection);
      filer.begin();
      rows.send(connection);
      filer.end();
    }
  }

  /** The same, into a temporary table of the transaction under way. */
  public void lay(BinaryRows rows) {
    rows.send(connection);
  }

  private PreparedStatement prepared(String sql, @Nullable Object... arguments)
      throws SQLException {
    borders.tell(connection);
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      bind(statement, arguments);
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  private void bind(PreparedStatement statement, @Nullable Object[] arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, bindable(arguments[i]));
    }
  }

  private @Nullable Object bindable(@Nullable Object argument) throws SQLException {
    return switch (argument) {
      case null -> null;
      case String text -> Storable.text(text);
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Collection<?> values -> array(values);
      default -> argument;
    };
  }

  private Array array(Collection<?> values) throws SQLException {
    String type = values.stream().anyMatch(UUID.class::isInstance) ? "uuid" : "text";
    return connection.createArrayOf(
        type, values.stream().map(v -> v instanceof String t ? Storable.text(t) : v).toArray());
  }
}

package org.code99.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by COPY, the fastest way in: cell by cell, left to right, then
 * {@link #endRow()}. The rows are there when it is closed, within the transaction under way.
 *
 * <pre>{@code
 * try (CopyRows rows = sql.copy("COPY example_line (id, number) FROM STDIN")) {
 *   rows.cell(id).cell(73).endRow();
 * }
 * }</pre>
 */
public final class CopyRows implements AutoCloseable {
  private static final int CHUNK = 1 << 16;

  private final String statement;
  private final CopyIn copy;
  private final Runnable afterwards;
  private final StringBuilder waiting = new StringBuilder(CHUNK + 1024);
  private boolean rowBegun;

  CopyRows(Connection connection, String statement, Runnable afterwards) {
    this.statement = statement;
    this.afterwards = afterwards;
    try {
      copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    } catch (SQLException e) {
      throw new DatabaseFailure(statement, e);
    }
  }

  /** A cell with nothing in it. */
  public CopyRows empty() {
    begin();
    waiting.append("\\N");
    return this;
  }

  /** A text, or the empty cell for null. NUL, which PostgreSQL cannot keep, becomes U+FFFD. */
  public CopyRows cell(@Nullable String text) {
    if (text == null) {
      return empty();
    }
    begin();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> waiting.append("\\\\");
        case '\n' -> waiting.append("\\n");
        case '\r' -> waiting.append("\\r");
        case '\t' -> waiting.append("\\t");
        case '\0' -> waiting.append(Storable.INSTEAD_OF_NUL);
        default -> waiting.append(c);
      }
    }
    return this;
  }

  /** A number. */
  public CopyRows cell(long number) {
    begin();
    waiting.append(number);
    return this;
  }

  /** An id, or the empty cell for null. */
  public CopyRows cell(@Nullable UUID id) {
    begin();
    waiting.append(id == null ? "\\N" : id.toString());
    return this;
  }

  /** A day, or the empty cell for null. */
  public CopyRows cell(@Nullable LocalDate day) {
    begin();
    waiting.append(day == null ? "\\N" : day.toString());
    return this;
  }

  /** Ends the row. */
  public void endRow() {
    waiting.append('\n');
    rowBegun = false;
    if (waiting.length() >= CHUNK) {
      send();
    }
  }

  /** Sends what is left and ends the COPY; a COPY that cannot be ended is cancelled. */
  @Override
  public void close() {
    try {
      if (copy.isActive()) {
        send();
        copy.endCopy();
        afterwards.run();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(statement, e);
    }
  }

  private void begin() {
    if (rowBegun) {
      waiting.append('\t');
    }
    rowBegun = true;
  }

  private void send() {
    byte[] bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
    waiting.setLength(0);
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
    } catch (SQLException e) {
      throw new DatabaseFailure(statement, e);
    }
  }
}

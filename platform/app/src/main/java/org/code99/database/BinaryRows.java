package org.code99.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into one table by one {@code COPY ... FROM STDIN (FORMAT binary)}: what bulk
 * loads use where {@link CopyRows} is not fast enough.
 *
 * <p>The binary format spares the server the parsing of text, and a batch can be encoded on one
 * thread while another one sends the batch before it by {@link Sql#send}. Each row names its number
 * of columns, then its values in the order of the statement and of exactly the columns' types;
 * {@code null} is SQL's.
 */
public final class BinaryRows {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final long EPOCH_OF_POSTGRES = LocalDate.of(2000, 1, 1).toEpochDay();
  private static final int TEXT_OID = 25;

  private final String statement;
  private ByteBuffer bytes;

  /**
   * Nothing yet.
   *
   * @param statement {@code COPY table (columns) FROM STDIN (FORMAT binary)}
   * @param capacity bytes to begin with; it grows
   */
  public BinaryRows(String statement, int capacity) {
    this.statement = statement;
    this.bytes = ByteBuffer.allocate(Math.max(capacity, 64)).put(SIGNATURE);
  }

  /** Begins a row of so many columns. */
  public BinaryRows row(int columns) {
    room(2).putShort((short) columns);
    return this;
  }

  /** The next column's value. */
  public BinaryRows uuid(@Nullable UUID value) {
    if (value == null) {
      return nothing();
    }
    room(20)
        .putInt(16)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits());
    return this;
  }

  /** The next column's value; NUL, which PostgreSQL cannot keep, becomes U+FFFD. */
  public BinaryRows text(@Nullable String value) {
    if (value == null) {
      return nothing();
    }
    byte[] encoded = Storable.text(value).getBytes(UTF_8);
    room(4 + encoded.length).putInt(encoded.length).put(encoded);
    return this;
  }

  /** The next column's value, an {@code integer}. */
  public BinaryRows integer(@Nullable Integer value) {
    if (value == null) {
      return nothing();
    }
    room(8).putInt(4).putInt(value);
    return this;
  }

  /** The next column's value, a {@code smallint}. */
  public BinaryRows smallint(int value) {
    room(6).putInt(2).putShort((short) value);
    return this;
  }

  /** The next column's value, a {@code bigint}. */
  public BinaryRows bigint(@Nullable Long value) {
    if (value == null) {
      return nothing();
    }
    room(12).putInt(8).putLong(value);
    return this;
  }

  /** The next column's value. */
  public BinaryRows bool(boolean value) {
    room(5).putInt(1).put((byte) (value ? 1 : 0));
    return this;
  }

  /** The next column's value. */
  public BinaryRows date(@Nullable LocalDate value) {
    if (value == null) {
      return nothing();
    }
    room(8).putInt(4).putInt((int) (value.toEpochDay() - EPOCH_OF_POSTGRES));
    return this;
  }

  /** The next column's value, a {@code text[]}; empty is an empty array. */
  public BinaryRows texts(List<String> values) {
    int lengthAt = room(4).position();
    bytes.putInt(0);
    if (values.isEmpty()) {
      room(12).putInt(0).putInt(0).putInt(TEXT_OID);
    } else {
      room(20).putInt(1).putInt(0).putInt(TEXT_OID).putInt(values.size()).putInt(1);
      values.forEach(this::text);
    }
    bytes.putInt(lengthAt, bytes.position() - lengthAt - 4);
    return this;
  }

  /** The next column is null. */
  public BinaryRows nothing() {
    room(4).putInt(-1);
    return this;
  }

  /** Whether there is nothing to send. */
  public boolean isEmpty() {
    return bytes.position() == SIGNATURE.length;
  }

  void send(Connection connection) {
    if (isEmpty()) {
      return;
    }
    room(2).putShort((short) -1);
    try {
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
      try {
        copy.writeToCopy(bytes.array(), 0, bytes.position());
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(statement, e);
    }
    clear();
  }

  /** Forgets all rows. */
  public void clear() {
    bytes.position(SIGNATURE.length);
  }

  private ByteBuffer room(int more) {
    if (bytes.remaining() < more) {
      int capacity = Math.max(bytes.capacity() * 2, bytes.position() + more);
      bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), capacity)).position(bytes.position());
    }
    return bytes;
  }
}

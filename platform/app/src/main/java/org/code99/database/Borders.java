package org.code99.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Tells PostgreSQL whose rows the work under way may touch: before the first statement of a
 * transaction, and again where the scope changes within it. It holds until the transaction ends.
 */
final class Borders {
  /** See {@code 002-guard.sql}, whose policies read both. */
  private static final String TELL =
      "SELECT set_config('code99.company', ?, true), set_config('code99.house', ?, true)";

  private final Map<BaseConnection, Scope> told = Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * Tells it.
   *
   * @throws IllegalStateException when nobody said whose rows they are
   */
  void tell(Connection connection) throws SQLException {
    Scope scope =
        Scope.current()
            .orElseThrow(() ->
                new IllegalStateException(
                    "Nobody said whose rows this work may touch: where it begins, enter a Scope."));
    BaseConnection server = connection.unwrap(BaseConnection.class);
    boolean begins = server.getTransactionState() == TransactionState.IDLE;
    if (begins || !scope.equals(told.get(server))) {
      try (PreparedStatement tell = server.prepareStatement(TELL)) {
        tell.setString(1, scope.company().map(Object::toString).orElse(""));
        tell.setString(2, scope.company().isEmpty() ? "on" : "");
        tell.execute();
      }
      told.put(server, scope);
    }
  }
}

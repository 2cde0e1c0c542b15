package org.code99.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Lets a COPY into a guarded table through. PostgreSQL runs no {@code COPY ... FROM} under
 * policies, so it is done as {@code code99_filing}: a role that may add rows to the tables of
 * lists, and may read, change and delete nothing anywhere.
 */
record Filer(Connection connection) {
  void begin() {
    run("SET LOCAL ROLE code99_filing");
  }

  /** Not needed after a failure: the role ends with the transaction. */
  void end() {
    run("RESET ROLE");
  }

  private void run(String statement) {
    try (Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new DatabaseFailure(statement, e);
    }
  }
}

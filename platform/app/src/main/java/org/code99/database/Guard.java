package org.code99.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The second net under the rights of pages and API: every table that carries a company shows only
 * the rows of the scope that was told ({@link Scope}), also to a query that forgot its company.
 */
final class Guard {
  private static final String HOLES = "SELECT hole FROM code99_holes()";

  /** What the owner does to rows in a migration is the whole house's. */
  private static final String WHOLE_HOUSE = "SELECT set_config('code99.house', 'on', false)";

  private Guard() {}

  /** Lets the owner see the rows that its migrations change. */
  static void letIn(Connection owner) throws SQLException {
    run(owner, WHOLE_HOUSE);
  }

  /** Puts policies on all tables that have none yet. */
  static void put(Connection owner) throws SQLException {
    owner.setAutoCommit(true);
    run(owner, "SELECT code99_guard()");
  }

  /**
   * Looks for holes as the application sees them.
   *
   * @throws DatabaseProblem when there is one
   */
  static void check(Login login, Connection app) throws SQLException {
    List<String> holes = holes(app);
    if (!holes.isEmpty()) {
      throw new DatabaseProblem(
          "The database at %s would let one company read the rows of another: %s. Let its owner run SELECT code99_guard(), or an administrator give the role %s back what it was set up with."
              .formatted(login, String.join("; ", holes), Roles.APP));
    }
  }

  /** Tables, views and roles that let something through, in words. */
  static List<String> holes(Connection connection) throws SQLException {
    List<String> holes = new ArrayList<>();
    try (Statement sql = connection.createStatement();
        var rows = sql.executeQuery(HOLES)) {
      while (rows.next()) {
        holes.add(rows.getString(1));
      }
    }
    return List.copyOf(holes);
  }

  private static void run(Connection connection, String statement) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}

package org.code99.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The two roles of the database: the owner, who changes tables, and {@code code99_app}, who owns
 * nothing and is what the rooms work as.
 */
final class Roles {
  static final String OWNER = "code99";
  static final String APP = "code99_app";
  static final String DATABASE = "code99";

  private Roles() {}

  /** On a server of our own: the owner and its database, where they are missing. */
  static Login owner(EmbeddedServer server) throws SQLException {
    String password = server.secret().passwordOf(OWNER);
    try (Connection superuser = server.superuser("postgres").connect();
        Statement sql = superuser.createStatement()) {
      if (isMissing(sql, "SELECT FROM pg_roles WHERE rolname = 'code99'")) {
        sql.execute("CREATE ROLE code99 LOGIN CREATEROLE PASSWORD '" + password + "'");
      }
      if (isMissing(sql, "SELECT FROM pg_database WHERE datname = 'code99'")) {
        sql.execute("CREATE DATABASE code99 OWNER code99");
      }
    }
    return new Login(server.superuser(DATABASE).url(), OWNER, password);
  }

  /** The application's way in. Its role is made, or given its password again, where needed. */
  static Login app(Login owner, Connection connection) throws SQLException {
    String password = new Secret(owner.password()).passwordOf(APP);
    Login app = new Login(owner.url(), APP, password);
    try (Statement sql = connection.createStatement()) {
      if (isMissing(sql, "SELECT FROM pg_roles WHERE rolname = 'code99_app'")) {
        sql.execute("CREATE ROLE code99_app LOGIN PASSWORD '" + password + "'");
      } else if (!opens(app)) {
        sql.execute("ALTER ROLE code99_app LOGIN PASSWORD '" + password + "'");
      }
    } catch (SQLException e) {
      throw new DatabaseProblem(
          "The role %s cannot be set up by %s: let an administrator give %s the right CREATEROLE. (%s)"
              .formatted(APP, owner.user(), owner.user(), Reason.of(e)),
          e);
    }
    return app;
  }

  private static boolean isMissing(Statement sql, String question) throws SQLException {
    try (var answer = sql.executeQuery(question)) {
      return !answer.next();
    }
  }

  private static boolean opens(Login login) {
    try (Connection connection = login.connect()) {
      return connection.isValid(1);
    } catch (SQLException refused) {
      return false;
    }
  }
}

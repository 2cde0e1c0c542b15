package org.code99.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The roles of the database: the owner, who changes tables; {@code code99_app}, who owns nothing
 * and is what the rooms work as; {@code code99_report}, who reads; and {@code code99_filing}, as
 * whom lists are copied in ({@link Filer}). The last two sign in nowhere until an administrator
 * lets a report do so.
 */
final class Roles {
  static final String OWNER = "code99";
  static final String APP = "code99_app";
  static final String DATABASE = "code99";

  /**
   * Policies stop every COPY into a table, so the role that copies goes past them and reads
   * nothing.
   */
  private static final String FILING = "CREATE ROLE code99_filing NOLOGIN BYPASSRLS";

  /**
   * Behind policies an index answers only operators that are known to tell nothing of the rows they
   * are not shown. LIKE tells nothing of a pattern that ends well, and we write none that does not.
   */
  private static final String SEARCHABLE =
      "ALTER FUNCTION pg_catalog.textlike(text, text) LEAKPROOF";

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
      if (isMissing(sql, "SELECT FROM pg_roles WHERE rolname = 'code99_filing'")) {
        sql.execute(FILING);
      }
      sql.execute("GRANT code99_filing TO code99 WITH ADMIN TRUE, INHERIT FALSE, SET FALSE");
    }
    Login superuser = server.superuser(DATABASE);
    try (Connection connection = superuser.connect();
        Statement sql = connection.createStatement()) {
      sql.execute(SEARCHABLE);
    }
    return new Login(superuser.url(), OWNER, password);
  }

  /** The way in of a role whose password follows from another one's. */
  static Login of(Login above, String role) {
    return new Login(above.url(), role, new Secret(above.password()).passwordOf(role));
  }

  /** The application's way in. Its role is made, or given its password again, where needed. */
  static Login app(Login owner, Connection connection) throws SQLException {
    Login app = of(owner, APP);
    String password = app.password();
    try (Statement sql = connection.createStatement()) {
      if (isMissing(sql, "SELECT FROM pg_roles WHERE rolname = 'code99_app'")) {
        sql.execute("CREATE ROLE code99_app LOGIN PASSWORD '" + password + "'");
      } else if (!opens(app)) {
        sql.execute("ALTER ROLE code99_app LOGIN PASSWORD '" + password + "'");
      }
      if (isMissing(sql, "SELECT FROM pg_roles WHERE rolname = 'code99_report'")) {
        sql.execute("CREATE ROLE code99_report NOLOGIN");
      }
      filing(owner, sql);
    } catch (SQLException e) {
      throw new DatabaseProblem(
          "The role %s cannot be set up by %s: let an administrator give %s the right CREATEROLE. (%s)"
              .formatted(APP, owner.user(), owner.user(), Reason.of(e)),
          e);
    }
    return app;
  }

  private static void filing(Login owner, Statement sql) throws SQLException {
    try {
      if (isMissing(sql, "SELECT FROM pg_roles WHERE rolname = 'code99_filing'")) {
        sql.execute(FILING);
      }
      if (isMissing(
          sql,
          "SELECT FROM pg_auth_members WHERE roleid = 'code99_filing'::regrole AND member = 'code99_app'::regrole")) {
        sql.execute("GRANT code99_filing TO code99_app WITH INHERIT FALSE, SET TRUE");
      }
    } catch (SQLException e) {
      throw new DatabaseProblem(
          "The role code99_filing, which may only add the rows of lists, cannot be set up by %1$s: let an administrator run \"%2$s\" and \"GRANT code99_filing TO %1$s WITH ADMIN OPTION\". (%3$s)"
              .formatted(owner.user(), FILING, Reason.of(e)),
          e);
    }
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

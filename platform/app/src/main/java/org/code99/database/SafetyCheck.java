package org.code99.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Whether PostgreSQL keeps what it confirms, power cut or not. */
final class SafetyCheck {
  private static final List<String> SETTINGS =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private SafetyCheck() {}

  static void pass(Login login, Connection connection, UnsafeSettings unsafe) throws SQLException {
    List<String> off = switchedOff(connection);
    if (!off.isEmpty() && unsafe == UnsafeSettings.REFUSED) {
      throw new DatabaseProblem(
          "The database at %s may lose what it has confirmed, because %s %s off: switch %s on, or accept unsafe settings by name."
              .formatted(
                  login,
                  String.join(" and ", off),
                  off.size() == 1 ? "is" : "are",
                  off.size() == 1 ? "it" : "them"));
    }
  }

  static List<String> switchedOff(Connection connection) throws SQLException {
    List<String> off = new ArrayList<>();
    try (Statement sql = connection.createStatement()) {
      for (String setting : SETTINGS) {
        if (show(sql, setting).equals("off")) {
          off.add(setting);
        }
      }
    }
    return off;
  }

  static String show(Statement sql, String setting) throws SQLException {
    try (var answer = sql.executeQuery("SHOW " + setting)) {
      answer.next();
      return answer.getString(1);
    }
  }
}

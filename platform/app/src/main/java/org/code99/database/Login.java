package org.code99.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One role's way into one database. */
record Login(String url, String user, String password) {

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  @Override
  public String toString() {
    String at = Reason.unsecret(url);
    return user.isEmpty() ? at : at + " as " + user;
  }
}

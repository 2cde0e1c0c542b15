package org.code99.database;

import java.sql.SQLException;

/**
 * A statement failed. The message holds the statement's first line and the database's own words.
 */
public final class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseFailure(String sql, SQLException cause) {
    super(sql.strip().lines().findFirst().orElse("") + " ... : " + cause.getMessage(), cause);
  }
}

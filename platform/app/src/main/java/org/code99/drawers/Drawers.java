package org.code99.drawers;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * The drawers of a company and the files in them.
 *
 * <p>Files are keyed by account number within the company. Losses are a ledger: nothing is changed
 * or deleted there; a withdrawn import is ignored by whoever reads {@code drawers_loss}.
 */
@Singleton
public class Drawers {
  private final Connection connection;

  Drawers(Connection connection) {
    this.connection = connection;
  }

  /** The company's drawer of that name; made when there is none, with the marker 99. */
  @Transactional
  public UUID drawer(UUID companyId, String name, UUID idIfNew) throws SQLException {
    try (PreparedStatement sql =
        connection.prepareStatement(
            """
            INSERT INTO drawers_drawer (id, company_id, name) VALUES (?, ?, ?)
            ON CONFLICT (company_id, name) DO UPDATE SET name = excluded.name
            RETURNING id\
            """)) {
      sql.setObject(1, idIfNew);
      sql.setObject(2, companyId);
      sql.setString(3, name);
      try (ResultSet rows = sql.executeQuery()) {
        rows.next();
        return rows.getObject(1, UUID.class);
      }
    }
  }

  /**
   * Begins to put many accounts into a drawer, in the caller's transaction. Only one filing of a
   * company runs at a time; a second one waits for it.
   *
   * @param clock gives the ids their time
   */
  @Transactional(propagation = io.micronaut.transaction.TransactionDefinition.Propagation.MANDATORY)
  public Filing filing(UUID companyId, UUID drawerId, UUID importId, InstantSource clock)
      throws SQLException {
    oneAtATime(companyId);
    KnownFiles known = known(companyId);
    if (!known.isEmpty()) {
      new Arrivals(connection).prepare();
    }
    FileIds ids = new FileIds(clock, new SplittableRandom(importId.getLeastSignificantBits()));
    return new Filing(companyId, drawerId, importId, known, ids, connection);
  }

  /**
   * Takes an import back: the files it opened leave the drawer, what it changed reads as before,
   * and what it told of losses is ignored from now on. Rows of the ledger stay.
   *
   * @throws CannotWithdraw when its files have moved on, or a later import changed them
   */
  @Transactional
  public void withdraw(UUID companyId, UUID importId) throws SQLException {
    oneAtATime(companyId);
    new Withdrawal(connection).of(companyId, importId);
  }

  private void oneAtATime(UUID companyId) throws SQLException {
    try (PreparedStatement sql =
        connection.prepareStatement("SELECT pg_advisory_xact_lock(?, hashtext(?))")) {
      sql.setInt(1, "drawers_filing".hashCode());
      sql.setString(2, companyId.toString());
      sql.execute();
    }
  }

  private KnownFiles known(UUID companyId) throws SQLException {
    KnownFiles known = new KnownFiles();
    try (PreparedStatement sql =
        connection.prepareStatement(
            "SELECT account_no, id FROM drawers_file WHERE company_id = ? AND NOT withdrawn")) {
      sql.setFetchSize(10_000);
      sql.setObject(1, companyId);
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          known.add(rows.getString(1), rows.getObject(2, UUID.class));
        }
      }
    }
    return known;
  }
}

package org.code99.drawers;

import io.micronaut.context.event.ApplicationEventPublisher;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Many accounts going into one drawer in one transaction: fill batches, store each, then finish.
 *
 * <p>A new account number opens a file with its contact, its first loss and the words about it. A
 * known one keeps its file: facts the list tells replace older ones, facts it does not tell stay;
 * its loss is corrected, never doubled; other words are added. Filling may run on one other thread;
 * everything else belongs to the thread of the transaction.
 */
public final class Filing {
  private final UUID companyId;
  private final UUID drawerId;
  private final UUID importId;
  private final KnownFiles known;
  private final Ids ids;
  private final Connection connection;
  private final Sql sql;
  private final ApplicationEventPublisher<EpisodesOpened> events;

  Filing(
      UUID companyId,
      UUID drawerId,
      UUID importId,
      KnownFiles known,
      Ids ids,
      Connection connection,
      Sql sql,
      ApplicationEventPublisher<EpisodesOpened> events) {
    this.companyId = companyId;
    this.drawerId = drawerId;
    this.importId = importId;
    this.known = known;
    this.ids = ids;
    this.connection = connection;
    this.sql = sql;
    this.events = events;
  }

  /** An empty batch; about 5,000 accounts keep both sides busy. */
  public FilingBatch batch() {
    return new FilingBatch(this);
  }

  /** Sends a filled batch, which is empty afterwards and may be filled again. */
  public void store(FilingBatch batch) throws SQLException {
    batch.send(connection);
  }

  /**
   * Brings the known files up to date, set-wise, and publishes {@link EpisodesOpened}. Call it
   * once, after all else.
   */
  public void finish() {
    if (!known.isEmpty()) {
      new Arrivals(sql).settle(importId);
    }
    events.publishEvent(new EpisodesOpened(companyId, importId));
  }

  UUID companyId() {
    return companyId;
  }

  UUID drawerId() {
    return drawerId;
  }

  UUID importId() {
    return importId;
  }

  UUID nextId() {
    return ids.next();
  }

  @Nullable UUID known(String accountNo) {
    return known.get(accountNo);
  }
}

package org.code99.drawers;

import io.micronaut.context.event.ApplicationEventPublisher;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Many accounts going into one drawer in one transaction: fill batches, store each, then finish.
 *
 * <p>A new account number opens a file with its contact, its first loss and the words about it. A
 * known one keeps its file: facts the list tells replace older ones, facts it does not tell stay;
 * its loss is corrected, never doubled; other words are added. Filling may run on one other thread,
 * and what is said of new losses is read on a third; everything else belongs to the thread of the
 * transaction.
 */
public final class Filing implements AutoCloseable {
  private final UUID companyId;
  private final UUID drawerId;
  private final UUID importId;
  private final KnownFiles known;
  private final Ids ids;
  private final Sql sql;
  private final ApplicationEventPublisher<EpisodesOpened> events;
  private final List<NotesReader.Session> readers;
  private final ExecutorService reading =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("reading notes").factory());

  Filing(
      UUID companyId,
      UUID drawerId,
      UUID importId,
      KnownFiles known,
      Ids ids,
      Sql sql,
      ApplicationEventPublisher<EpisodesOpened> events,
      List<NotesReader.Session> readers) {
    this.companyId = companyId;
    this.drawerId = drawerId;
    this.importId = importId;
    this.known = known;
    this.ids = ids;
    this.sql = sql;
    this.events = events;
    this.readers = List.copyOf(readers);
  }

  /** An empty batch; about 20,000 accounts keep both sides busy. */
  public FilingBatch batch() {
    return new FilingBatch(this);
  }

  /** Sends a filled batch, which is empty afterwards and may be filled again. */
  public void store(FilingBatch batch) {
    batch.send(sql);
  }

  /**
   * Brings the known files up to date, set-wise, and publishes {@link EpisodesOpened}. Call it
   * once, after all else.
   */
  public void finish() {
    int newerWords = known.isEmpty() ? 0 : new Arrivals(sql).settle(importId);
    events.publishEvent(new EpisodesOpened(companyId, importId, newerWords));
  }

  /** Ends the reading of notes; what was not stored by then is not. */
  @Override
  public void close() {
    reading.close();
  }

  /** Has notes read in the background. */
  List<CompletableFuture<NotesReader.Prepared>> read(List<NotesReader.Note> notes) {
    return readers.stream()
        .map(reader -> CompletableFuture.supplyAsync(() -> reader.prepare(notes), reading))
        .toList();
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

package org.code99.drawers;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.code99.database.Ids;
import org.code99.database.Sql;

/**
 * The drawers of a company and the files in them.
 *
 * <p>Files are keyed by account number within the company. Losses are a ledger: nothing is changed
 * or deleted there; a withdrawn import is ignored by whoever reads {@code drawers_loss}.
 */
@Singleton
public class Drawers {
  private final Division division;
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final ApplicationEventPublisher<EpisodesOpened> events;
  private final List<NotesReader> notesReaders;

  Drawers(
      Division division,
      Sql sql,
      Ids ids,
      Clock clock,
      ApplicationEventPublisher<EpisodesOpened> events,
      List<NotesReader> notesReaders) {
    this.division = division;
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
    this.notesReaders = List.copyOf(notesReaders);
  }

  /** The company's drawer of that name; made when there is none, with the marker 99. */
  @Transactional
  public UUID drawer(UUID companyId, String name) {
    sql.run(
        """
        INSERT INTO drawers_drawer (id, company_id, name) VALUES (?, ?, ?)
        ON CONFLICT (company_id, name) DO NOTHING\
        """,
        ids.next(),
        companyId,
        name);
    return sql.first(
            "SELECT id FROM drawers_drawer WHERE company_id = ? AND name = ?",
            row -> row.getObject(1, UUID.class),
            companyId,
            name)
        .orElseThrow();
  }

  /**
   * Begins to put many accounts into a drawer, in the caller's transaction. Only one filing of a
   * company runs at a time; a second one waits for it.
   *
   * @param importId of the command that files them; a later one has a greater id
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Filing filing(UUID companyId, UUID drawerId, UUID importId) {
    oneAtATime(companyId);
    KnownFiles known = known(companyId);
    if (!known.isEmpty()) {
      new Arrivals(sql).prepare();
    }
    // two million ids need no secret chance
    Ids many = new Ids(clock, new SplittableRandom(importId.getLeastSignificantBits()));
    List<NotesReader.Session> sessions =
        notesReaders.stream().map(reader -> reader.begin(companyId)).toList();
    return new Filing(companyId, drawerId, importId, known, many, sql, events, sessions);
  }

  /**
   * Takes an import back: the files it opened leave the drawer, what it changed reads as before,
   * and what it told of losses is ignored from now on. Rows of the ledger stay.
   *
   * @throws CannotWithdraw when its files have moved on, or a later import changed them
   */
  @Transactional
  public void withdraw(UUID companyId, UUID importId) {
    oneAtATime(companyId);
    new Withdrawal(sql).of(companyId, importId);
  }

  /**
   * Divides the files of a pool's regions equally among its members: the dearest first, each to
   * whoever has fewest by then. A file keeps an owner who is a member still.
   *
   * @return how many files were given to somebody
   */
  @Transactional
  public int divide(UUID companyId, Pool pool) {
    return division.divide(companyId, pool);
  }

  private void oneAtATime(UUID companyId) {
    sql.list(
        "SELECT pg_advisory_xact_lock(hashtext('drawers_filing'), hashtext(?))",
        row -> true,
        companyId.toString());
  }

  private KnownFiles known(UUID companyId) {
    KnownFiles known = new KnownFiles();
    sql.each(
        "SELECT account_no, id FROM drawers_file WHERE company_id = ? AND NOT withdrawn",
        row -> known.add(row.getString(1), row.getObject(2, UUID.class)),
        companyId);
    return known;
  }
}

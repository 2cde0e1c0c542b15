package org.code99.drawers;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
  private final Moves moves;
  private final Lines lines;
  private final Totals totals;
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final ApplicationEventPublisher<EpisodesOpened> events;
  private final List<NotesReader> notesReaders;

  Drawers(
      Division division,
      Moves moves,
      Lines lines,
      Totals totals,
      Sql sql,
      Ids ids,
      Clock clock,
      ApplicationEventPublisher<EpisodesOpened> events,
      List<NotesReader> notesReaders) {
    this.division = division;
    this.moves = moves;
    this.lines = lines;
    this.totals = totals;
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
    this.notesReaders = List.copyOf(notesReaders);
  }

  /** The company's drawer of that name; made when there is none. */
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
    return named(companyId, name).orElseThrow();
  }

  /** The company's drawer of that name, if there is one. */
  @Transactional
  public Optional<UUID> named(UUID companyId, String name) {
    return sql.first(
        "SELECT id FROM drawers_drawer WHERE company_id = ? AND name = ?",
        row -> row.getObject(1, UUID.class),
        companyId,
        name);
  }

  /** All drawers of a company with the files that lie in them now, in the order of their names. */
  @Transactional
  public List<Drawer> list(UUID companyId) {
    lines.complete(companyId);
    return sql.list(
        """
        SELECT d.id, d.name, c.marker, coalesce(sum(t.files), 0)::bigint AS files
          FROM drawers_drawer d
          JOIN regions_company c ON c.id = d.company_id
          LEFT JOIN drawers_tally t ON t.company_id = d.company_id AND t.drawer_id = d.id
         WHERE d.company_id = ?
         GROUP BY d.id, c.marker
         ORDER BY d.name COLLATE "C"\
        """,
        row ->
            new Drawer(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("marker"),
                row.getLong("files")),
        companyId);
  }

  /** The file of an account number; nothing when there is none, or its list was taken back. */
  @Transactional
  public Optional<FilePlace> file(UUID companyId, String accountNo) {
    return sql.first(
        """
        SELECT id, account_no, company, drawer_id FROM drawers_file
         WHERE company_id = ? AND account_no = ? AND NOT withdrawn\
        """,
        row ->
            new FilePlace(
                row.getObject("id", UUID.class),
                row.getString("account_no"),
                row.getString("company"),
                row.getObject("drawer_id", UUID.class)),
        companyId,
        accountNo);
  }

  /**
   * Moves a file to another drawer, keeps the move in the file's history and notes it in the audit
   * trail. Of two people who move the same file at once, one does; the other is told where it lies.
   *
   * @return why it was not moved, all reasons at once; nothing was written then
   */
  @Transactional
  public List<String> move(UUID companyId, MoveOrder order) {
    return moves.move(companyId, order);
  }

  /** The moves of a file, the first one first. */
  @Transactional
  public List<Moved> moves(UUID companyId, UUID file) {
    return moves.history(companyId, file);
  }

  /**
   * What the files of a drawer lose per year in three measures, each file by its newest loss. The
   * sums are those of {@link #lostPerYear}, by currency; what is unknown is counted apart.
   */
  @Transactional
  public LossTotals totals(UUID companyId, UUID drawer) {
    return totals.of(companyId, drawer);
  }

  /** What is lost per year with one file; nothing when there is no such file. */
  @Transactional
  public Optional<LostPerYear> lostPerYear(UUID file) {
    return totals.of(file);
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
    lines.missing(companyId, importId);
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
    lines.missing(companyId, importId);
  }

  /**
   * Divides the files of a pool's regions equally among its members: the dearest first, each to
   * whoever has fewest by then. A file keeps an owner who is a member still.
   *
   * @return how many files were given to somebody
   */
  @Transactional
  public int divide(UUID companyId, Pool pool) {
    int given = division.divide(companyId, pool);
    lines.missing(companyId);
    return given;
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

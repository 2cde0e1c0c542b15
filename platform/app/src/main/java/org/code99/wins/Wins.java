package org.code99.wins;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.audit.Audit;
import org.code99.database.Sql;
import org.code99.drawers.FileFacts;
import org.code99.drawers.VisibleFile;
import org.code99.drawers.VisibleFiles;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * The door of the second lifetime. Documents are recorded once by their number, in any order, by
 * hand or from a list; whether a file is won, and whether it counts as resurrected, follows from
 * them and from the ledger of losses.
 */
@Singleton
public class Wins {
  private final Sql sql;
  private final VisibleFiles files;
  private final Register register;
  private final Rulings rulings;
  private final Restarts restarts;
  private final Lifetimes lifetimes;
  private final TermsBook terms;
  private final Costs costs;
  private final Margins margins;
  private final Relapses relapses;
  private final Cancellations cancellations;
  private final DocumentList list;
  private final FileFacts facts;
  private final Audit audit;
  private final ApplicationEventPublisher<Won> won;
  private final ApplicationEventPublisher<MoneyMoved> moved;

  Wins(
      Sql sql,
      VisibleFiles files,
      Register register,
      Rulings rulings,
      Restarts restarts,
      Lifetimes lifetimes,
      TermsBook terms,
      Costs costs,
      Margins margins,
      Relapses relapses,
      Cancellations cancellations,
      DocumentList list,
      FileFacts facts,
      Audit audit,
      ApplicationEventPublisher<Won> won,
      ApplicationEventPublisher<MoneyMoved> moved) {
    this.sql = sql;
    this.files = files;
    this.register = register;
    this.rulings = rulings;
    this.restarts = restarts;
    this.lifetimes = lifetimes;
    this.terms = terms;
    this.costs = costs;
    this.margins = margins;
    this.relapses = relapses;
    this.cancellations = cancellations;
    this.list = list;
    this.facts = facts;
    this.audit = audit;
    this.won = won;
    this.moved = moved;
  }

  /**
   * The new relationship begins, before its first order.
   *
   * @param expected what it should be worth in a year, where anybody dares to say
   * @return its number, from 2
   * @throws Refused when the file is not theirs to see, a new lifetime runs already, or the day is
   *     before the loss or still to come
   */
  @Transactional
  public int restart(Actor actor, UUID file, LocalDate on, Optional<Money> expected) {
    VisibleFile head = files.forWork(actor, file);
    int number = restarts.open(actor, head, on, expected);
    facts.restarted(actor, head.id());
    audit.note(
        actor.company(), who(actor), "wins.restart", head.id().toString(), "lifetime=" + number);
    return number;
  }

  /**
   * Records one document by hand. The same one twice adds nothing.
   *
   * @param cost what an order or invoice costs us, where anybody knows
   * @return whether it is new
   * @throws Refused with everything that is wrong with it
   */
  @Transactional
  public boolean record(Actor actor, UUID file, MoneyDocument document, Optional<Money> cost) {
    VisibleFile head = files.forWork(actor, file);
    List<Fault> faults = new ArrayList<>(costs.faults(actor, document, cost));
    Register.Fate fate = register.take(actor, head, document, faults);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    boolean added = fate == Register.Fate.ADDED;
    boolean told = cost.isPresent() && costs.tell(actor, document, cost.get());
    if (added || told) {
      follow(actor, List.of(head.id()));
    }
    return added;
  }

  /** The same for a document of which nobody says what it costs us. */
  @Transactional
  public boolean record(Actor actor, UUID file, MoneyDocument document) {
    return record(actor, file, document, Optional.empty());
  }

  /**
   * Records a list of documents. Rows that are right are taken, the others are told with all their
   * faults; the corrected list may be told again as a whole.
   *
   * @param name of the file, for sentences
   * @throws Refused when the actor is neither manager nor admin, or the file is no such list
   */
  @Transactional
  public Recorded importDocuments(Actor actor, String name, byte[] bytes) {
    mayRun(actor, "reads a list of documents");
    DocumentList.Read read = list.read(actor, name, bytes);
    follow(actor, read.touched());
    Recorded recorded = read.recorded();
    audit.note(
        actor.company(),
        who(actor),
        "wins.import",
        actor.company().toString(),
        "added=%d known=%d faulty=%d"
            .formatted(recorded.added(), recorded.known(), recorded.faulty().size()));
    return recorded;
  }

  /**
   * Takes a document out that was recorded by mistake; it stays, and counts for nothing. What hangs
   * on an invoice goes with it.
   *
   * @throws Refused when it is not theirs to see, was cancelled already, has no reason, or its
   *     commission was paid out: then only a credit note takes it back
   */
  @Transactional
  public void cancel(Actor actor, UUID document, String because) {
    mayRun(actor, "cancels a document");
    UUID file = cancellations.cancel(actor, document, because);
    audit.note(actor.company(), who(actor), "wins.cancel", document.toString(), "");
    follow(actor, List.of(file));
  }

  /**
   * A customer who had come back is lost once more: one more episode, and everything before it
   * stays.
   *
   * @return the episode
   * @throws Refused when no later lifetime runs, or it began after that day
   */
  @Transactional
  public UUID lostAgain(Actor actor, UUID file, LostAgain loss) {
    VisibleFile head = files.forWork(actor, file);
    Relapses.Relapse lost = relapses.add(actor, head, loss);
    audit.note(
        actor.company(),
        who(actor),
        "wins.lost-again",
        head.id().toString(),
        "lifetime=" + lost.lifetime());
    follow(actor, List.of(head.id()));
    return lost.episode();
  }

  /** Every lifetime of a file, the first one first; none is ever merged with another. */
  @Transactional
  public List<Lifetime> lifetimes(Actor actor, UUID file) {
    return lifetimes.of(actor.company(), files.see(actor, file).id());
  }

  /** Every document of a file, cancelled ones too, by day. */
  @Transactional
  public List<StoredDocument> documents(Actor actor, UUID file) {
    return register.of(actor.company(), files.see(actor, file).id());
  }

  /**
   * A region, and those below that decide nothing, take these terms for what is told from now on.
   */
  @Transactional
  public void decide(Actor actor, UUID region, WinTerms decided) {
    terms.decide(actor, region, decided);
  }

  /** The terms that hold in a region. */
  @Transactional
  public WinTerms terms(UUID company, UUID region) {
    return terms.of(company).getOrDefault(region, WinTerms.STANDARD);
  }

  /** Commission tells that it was paid out on these documents. */
  @Transactional
  public void settled(UUID company, List<UUID> documents) {
    sql.run(
        """
        INSERT INTO wins_settled (document_id, company_id)
        SELECT id, company_id FROM wins_document WHERE company_id = ? AND id = ANY (?::uuid[])
        ON CONFLICT (document_id) DO NOTHING
        """,
        company,
        documents);
  }

  private void follow(Actor actor, List<UUID> touched) {
    if (touched.isEmpty()) {
      return;
    }
    Rulings.Followed followed = rulings.follow(actor.company(), actor.person(), touched);
    followed.opened().forEach(file -> facts.restarted(actor, file));
    followed.won().forEach(file -> facts.won(actor, file));
    if (!followed.wins().isEmpty()) {
      won.publishEvent(new Won(actor.company(), followed.wins()));
    }
    margins.follow(actor, touched);
    moved.publishEvent(new MoneyMoved(actor.company(), touched));
  }

  private static void mayRun(Actor actor, String what) {
    if (!actor.is(Role.ADMIN) && !actor.is(Role.MANAGER)) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN,
          "Only a manager or an admin %s: ask one of them.".formatted(what));
    }
  }

  private static String who(Actor actor) {
    return actor.person().toString();
  }
}

package org.code99.wins;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.audit.Audit;
import org.code99.audit.Words;
import org.code99.database.Sql;
import org.code99.drawers.FileFacts;
import org.code99.drawers.SecondLosses;
import org.code99.drawers.VisibleFile;
import org.code99.drawers.VisibleFiles;
import org.code99.intake.NotAList;
import org.code99.intake.SheetRow;
import org.code99.intake.SmallSheet;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.people.Role;
import org.code99.regions.Regions;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.code99.web.Sound;

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
  private final LostYears years;
  private final Costs costs;
  private final Margins margins;
  private final SecondLosses losses;
  private final FileFacts facts;
  private final Regions regions;
  private final LocalDays days;
  private final Audit audit;
  private final Clock clock;
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
      LostYears years,
      Costs costs,
      Margins margins,
      SecondLosses losses,
      FileFacts facts,
      Regions regions,
      LocalDays days,
      Audit audit,
      Clock clock,
      ApplicationEventPublisher<Won> won,
      ApplicationEventPublisher<MoneyMoved> moved) {
    this.sql = sql;
    this.files = files;
    this.register = register;
    this.rulings = rulings;
    this.restarts = restarts;
    this.lifetimes = lifetimes;
    this.terms = terms;
    this.years = years;
    this.costs = costs;
    this.margins = margins;
    this.losses = losses;
    this.facts = facts;
    this.regions = regions;
    this.days = days;
    this.audit = audit;
    this.clock = clock;
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
    SmallSheet sheet = sheet(name, bytes);
    String currency = regions.company(actor.company()).currency();
    Set<UUID> touched = new LinkedHashSet<>();
    List<Recorded.FaultyRow> faulty = new ArrayList<>();
    int known = 0;
    int added = 0;
    for (SheetRow row : sheet.rows()) {
      Optional<VisibleFile> head = ofRow(actor, row);
      Optional<Money> cost = DocumentSheet.cost(row, currency);
      Optional<MoneyDocument> document = DocumentSheet.document(row, currency);
      document.ifPresent(told ->
          costs
              .faults(actor, told, cost)
              .forEach(fault -> row.fault(fault.field(), fault.sentence())));
      List<Fault> faults = new ArrayList<>(row.faults());
      if (head.isPresent() && document.isPresent() && faults.isEmpty()) {
        switch (register.take(actor, head.get(), document.get(), faults)) {
          case ADDED -> {
            added++;
            touched.add(head.get().id());
          }
          case KNOWN -> known++;
          case FAULTY -> {}
        }
        if (faults.isEmpty()
            && cost.filter(price -> costs.tell(actor, document.get(), price)).isPresent()) {
          touched.add(head.get().id());
        }
      }
      if (!faults.isEmpty()) {
        faulty.add(new Recorded.FaultyRow(row.number(), faults));
      }
    }
    follow(actor, List.copyOf(touched));
    audit.note(
        actor.company(),
        who(actor),
        "wins.import",
        actor.company().toString(),
        "added=%d known=%d faulty=%d".formatted(added, known, faulty.size()));
    return new Recorded(added, known, faulty);
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
    UUID file =
        sql.first(
                "SELECT file_id FROM wins_document WHERE id = ? AND company_id = ?",
                row -> row.getObject(1, UUID.class),
                document,
                actor.company())
            .orElseThrow(() -> Refused.notFound("document"));
    files.forWork(actor, file);
    if (Words.sayNothing(because)) {
      throw new Refused(
          Refused.Kind.INVALID,
          List.of(Fault.at("because", "Say why the document is cancelled: its history keeps it.")));
    }
    if (settled(document)) {
      throw Refused.because(
          Refused.Kind.CONFLICT,
          "The commission on this document was paid out, so it cannot be cancelled: record a credit note, which takes the commission back by a reversal.");
    }
    int cancelled =
        sql.run(
            """
            INSERT INTO wins_cancellation (document_id, company_id, because, cancelled_by, cancelled_at)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT (document_id) DO NOTHING
            """,
            document,
            actor.company(),
            because,
            actor.person(),
            clock.instant());
    if (cancelled == 0) {
      throw Refused.because(Refused.Kind.CONFLICT, "This document was cancelled already.");
    }
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
    int number = lastLost(head.id()) + 1;
    Lifetime open =
        lifetimes.of(actor.company(), head.id()).stream()
            .filter(lifetime -> lifetime.number() == number && number >= 2)
            .findFirst()
            .orElseThrow(() ->
                Refused.because(
                    Refused.Kind.CONFLICT,
                    "This customer has not come back since the last loss: there is nothing to lose again. Correct the loss itself instead."));
    Sound.past("on", loss.on(), days.today(actor))
        .ifPresent(fault -> {
          throw new Refused(Refused.Kind.INVALID, List.of(fault));
        });
    if (open.openedOn().filter(loss.on()::isBefore).isPresent()) {
      throw new Refused(
          Refused.Kind.INVALID,
          List.of(
              Fault.at(
                  "on",
                  "Relationship number %d began on %s, so it cannot be lost on %s."
                      .formatted(number, open.openedOn().get(), loss.on()))));
    }
    UUID episode =
        losses.add(actor, head.id(), number, years.lossOf(head.id(), number, loss), loss.words());
    audit.note(
        actor.company(), who(actor), "wins.lost-again", head.id().toString(), "lifetime=" + number);
    follow(actor, List.of(head.id()));
    return episode;
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

  private Optional<VisibleFile> ofRow(Actor actor, SheetRow row) {
    String account = row.needed("account_no");
    Optional<VisibleFile> head = files.ofAccount(actor, account);
    if (head.isEmpty() && !account.isEmpty()) {
      row.fault(
          "account_no",
          "There is no file of account %s, or it is not yours to see.".formatted(account));
    }
    return head;
  }

  private static SmallSheet sheet(String name, byte[] bytes) {
    try {
      return SmallSheet.read(name, bytes, DocumentSheet.COLUMNS);
    } catch (NotAList e) {
      throw Refused.because(Refused.Kind.INVALID, String.valueOf(e.getMessage()));
    }
  }

  private int lastLost(UUID file) {
    return sql.first(
            "SELECT coalesce(max(lifetime), 0) FROM drawers_loss WHERE file_id = ?",
            row -> row.getInt(1),
            file)
        .orElse(0);
  }

  private boolean settled(UUID document) {
    return sql.first(
            """
            SELECT 1 FROM wins_document d
              LEFT JOIN wins_document p ON d.kind = 'invoice' AND p.company_id = d.company_id
               AND p.kind IN ('payment', 'credit-note') AND p.applies_to = d.number
              JOIN wins_settled s ON s.document_id IN (d.id, p.id)
             WHERE d.id = ?
            """,
            row -> true,
            document)
        .isPresent();
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

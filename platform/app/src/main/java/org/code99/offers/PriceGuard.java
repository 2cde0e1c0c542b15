package org.code99.offers;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.audit.Words;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.drawers.VisibleFile;
import org.code99.drawers.VisibleFiles;
import org.code99.people.Actor;
import org.code99.people.People;
import org.code99.people.Person;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * Guards prices: a discount, a credit or a free period is an exception with a name and a reason, or
 * does not happen, as the house rule says. Every attempt is audited.
 */
@Singleton
public class PriceGuard {
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final VisibleFiles files;
  private final HouseRules rules;
  private final People people;
  private final Audit audit;

  PriceGuard(
      Sql sql,
      Ids ids,
      Clock clock,
      VisibleFiles files,
      HouseRules rules,
      People people,
      Audit audit) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.files = files;
    this.rules = rules;
    this.people = people;
    this.audit = audit;
  }

  /**
   * Asks for an exception for a file.
   *
   * @return its id, once it is granted
   * @throws Refused when the rule is strict, or what it asks for is missing; the refusal is audited
   */
  @Transactional(noRollbackFor = Refused.class)
  public UUID concede(Actor actor, UUID file, Concession asked) {
    VisibleFile head = files.forWork(actor, file);
    RuleAnswer rule = rules.ask(actor.company(), head.region(), Rule.DISCOUNT);
    List<Fault> faults = faults(actor, head, rule, asked);
    String said = faults.isEmpty() ? "granted" : "refused";
    audit.note(
        actor.company(),
        actor.person().toString(),
        "offers.concession." + said,
        head.id().toString(),
        "kind=%s rule=%s approver=%s"
            .formatted(
                asked.kind().code(),
                rule.mode().code(),
                asked.approver().map(UUID::toString).orElse("nobody")));
    if (!faults.isEmpty()) {
      throw new Refused(rule.refuses() ? Refused.Kind.CONFLICT : Refused.Kind.INVALID, faults);
    }
    UUID id = ids.next();
    sql.run(
        """
        INSERT INTO offers_concession (id, company_id, file_id, kind, terms, reason, approver, asked_by, asked_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        actor.company(),
        head.id(),
        asked.kind().code(),
        asked.terms(),
        asked.reason(),
        asked.approver().orElse(null),
        actor.person(),
        clock.instant());
    return id;
  }

  /**
   * Who can stand for an exception of a file: managers and admins who see its region, but not who
   * asks.
   */
  @Transactional
  public List<Person> approvers(Actor actor, UUID file) {
    return approvers(actor, files.see(actor, file));
  }

  private List<Person> approvers(Actor actor, VisibleFile head) {
    return people.leaders(actor.company(), head.region()).stream()
        .filter(person -> !person.id().equals(actor.person()))
        .toList();
  }

  /** The exceptions of a file, the first one first. */
  @Transactional
  public List<Concession> concessions(Actor actor, UUID file) {
    return sql.list(
        "SELECT * FROM offers_concession WHERE company_id = ? AND file_id = ? ORDER BY id",
        row ->
            new Concession(
                Concession.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("terms"),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("approver", UUID.class))),
        actor.company(),
        files.see(actor, file).id());
  }

  /** What would be wrong with asking so, whatever is conceded; nothing is granted or kept. */
  @Transactional
  public List<Fault> faults(Actor actor, UUID file, Concession asked) {
    VisibleFile head = files.forWork(actor, file);
    return faults(actor, head, rules.ask(actor.company(), head.region(), Rule.DISCOUNT), asked);
  }

  private List<Fault> faults(Actor actor, VisibleFile head, RuleAnswer rule, Concession asked) {
    List<Fault> faults = new ArrayList<>();
    if (rule.refuses()) {
      faults.add(
          Fault.of(
              "%s Here it is refused: offer something of the shelf that is no price."
                  .formatted(rule.sentence())));
    }
    if (asked.terms().isBlank()) {
      faults.add(Fault.at("terms", "Say what exactly is conceded."));
    }
    if (rule.on() && Words.sayNothing(asked.reason())) {
      faults.add(Fault.at("reason", "Say why a price is the only way: the exception keeps it."));
    }
    if (rule.on() && asked.approver().isEmpty()) {
      faults.add(Fault.at("approver", "Name who approves it."));
    }
    asked.approver().flatMap(approver -> approver(actor, head, approver)).ifPresent(faults::add);
    return faults;
  }

  private Optional<Fault> approver(Actor actor, VisibleFile head, UUID approver) {
    List<Person> able = approvers(actor, head);
    if (able.stream().anyMatch(person -> person.id().equals(approver))) {
      return Optional.empty();
    }
    String who =
        approver.equals(actor.person())
            ? "Nobody approves what they ask for"
            : name(actor, approver) + " cannot approve it";
    String instead =
        able.isEmpty()
            ? "there is nobody else yet who sees the region of this customer as a manager or an admin: have one let in."
            : "name a manager or an admin who sees the region of this customer, such as %s."
                .formatted(able.getFirst().name());
    return Optional.of(Fault.at("approver", who + ": " + instead));
  }

  private String name(Actor actor, UUID person) {
    return people.of(actor.company()).stream()
        .filter(one -> one.id().equals(person))
        .map(Person::name)
        .findFirst()
        .orElse("Whoever was named");
  }
}

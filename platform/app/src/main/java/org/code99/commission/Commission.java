package org.code99.commission;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.api.CommissionCalculator;
import org.code99.api.Money;
import org.code99.drawers.VisibleFile;
import org.code99.drawers.VisibleFiles;
import org.code99.mornings.Morning;
import org.code99.people.Actor;
import org.code99.people.People;
import org.code99.people.Person;
import org.code99.people.Role;
import org.code99.regions.Binding;
import org.code99.regions.Regions;
import org.code99.regions.Switchboard;
import org.code99.web.Refused;
import org.code99.wins.MoneyMoved;

/**
 * The door of commission: a double-entry ledger that is only ever added to. Whenever a file's money
 * moves, the region's calculator reckons all of it anew, and what is missing in the ledger is
 * written; so the order in which documents came does not matter. The plan that holds is that of the
 * day of the first payment.
 *
 * <p>Where no calculator is chosen nobody earns here, and no page speaks of it.
 */
@Singleton
public class Commission {
  private final Hopes hopes;
  private final Bookkeeping books;
  private final Accounts accounts;
  private final Shares shares;
  private final Payouts payouts;
  private final CommissionTermsBook terms;
  private final Regions regions;
  private final People people;
  private final VisibleFiles files;
  private final Clock clock;

  Commission(
      Hopes hopes,
      Bookkeeping books,
      Accounts accounts,
      Shares shares,
      Payouts payouts,
      CommissionTermsBook terms,
      Regions regions,
      People people,
      VisibleFiles files,
      Clock clock) {
    this.hopes = hopes;
    this.books = books;
    this.accounts = accounts;
    this.shares = shares;
    this.payouts = payouts;
    this.terms = terms;
    this.regions = regions;
    this.people = people;
    this.files = files;
    this.clock = clock;
  }

  /**
   * What each prospect's owner would earn if the customer came back and paid what is expected: the
   * plan of the region, on one invoice of that amount and its payment. A prospect whose region has
   * no calculator, or whose calculator fails or refuses, has no entry.
   *
   * @param switchboard of the day whose plans hold
   * @param asOf the business day of invoice and payment
   * @param prospects of unlike keys
   * @return by the keys of the prospects, in the currency of what is expected
   */
  public Map<String, Money> ifWon(
      Switchboard switchboard, LocalDate asOf, List<Prospect> prospects) {
    return hopes.ifWon(switchboard, asOf, prospects);
  }

  /** Whether a region uses a live calculator today: pages and API speak of commission only then. */
  @Transactional
  public boolean enabled(UUID company, UUID region) {
    return regions.switchboard(company, today()).binding(region, CommissionCalculator.class)
        instanceof Binding.Bound;
  }

  /** Whether anything about commission is for these eyes: in their own region or one they run. */
  @Transactional
  public boolean enabled(Actor actor) {
    Switchboard switchboard = regions.switchboard(actor.company(), today());
    return regionsOf(actor).stream()
        .anyMatch(region ->
            switchboard.binding(region, CommissionCalculator.class) instanceof Binding.Bound);
  }

  /** Files' money moved: the ledger follows in the same transaction. */
  @EventListener
  @Transactional
  void moneyMoved(MoneyMoved moved) {
    books.follow(moved.company(), moved.files(), today());
  }

  /** Time passed: what was held back is payable, and a plugin may have come back. */
  @Transactional
  public void reckon(Morning morning) {
    books.follow(morning.company(), books.winsOf(morning), today());
  }

  /** Terms or plugins changed: reckons every win of a company anew. */
  @Transactional
  public void reckon(UUID company) {
    books.follow(company, books.winsOf(company), today());
  }

  /**
   * One's own statement; a manager or admin may ask for anybody's who works in their regions.
   *
   * @return nothing where commission is not spoken of
   * @throws Refused when it is not theirs to see
   */
  @Transactional
  public Optional<Statement> statement(Actor actor, UUID person) {
    Person whose = visible(actor, person);
    return enabled(actor.company(), whose.region())
        ? Optional.of(
            new Statement(
                whose.id(),
                whose.name(),
                accounts.balances(actor.company(), person),
                accounts.lines(actor.company(), person)))
        : Optional.empty();
  }

  /** The statements, without their lines, of everybody an actor may see; by name. */
  @Transactional
  public List<Statement> team(Actor actor) {
    Switchboard switchboard = regions.switchboard(actor.company(), today());
    return people.of(actor.company()).stream()
        .filter(person -> sees(actor, person))
        .filter(person ->
            switchboard.binding(person.region(), CommissionCalculator.class)
                instanceof Binding.Bound)
        .map(person ->
            new Statement(
                person.id(),
                person.name(),
                accounts.balances(actor.company(), person.id()),
                List.of()))
        .toList();
  }

  /**
   * Sets who shares in a win and reckons it anew.
   *
   * @throws Refused unless a manager or admin sets shares of exactly the whole, each of somebody
   *     else
   */
  @Transactional
  public void split(Actor actor, UUID file, int lifetime, List<Share> parts) {
    mayRun(actor, "splits a commission");
    VisibleFile head = files.forWork(actor, file);
    shares.set(actor, head.id(), lifetime, parts);
    books.follow(actor.company(), List.of(head.id()), today());
  }

  /** Who shares in a win, the largest share first; empty before its first document. */
  @Transactional
  public List<Share> shares(Actor actor, UUID file, int lifetime) {
    return shares.of(actor.company(), files.see(actor, file).id(), lifetime);
  }

  /**
   * Records that everything payable to somebody in one currency was paid.
   *
   * @param amount what was paid: all that is payable, so that nobody pays a sum that has changed
   * @param reference of the payslip or transfer, unlike any other
   * @throws Refused unless a manager or admin who sees the person records exactly that
   */
  @Transactional
  public void paid(Actor actor, UUID person, Money amount, String reference) {
    mayRun(actor, "records a payment");
    visible(actor, person);
    books.alone(actor.company());
    payouts.record(actor, person, amount, reference, today());
  }

  /**
   * A region, and those below that decide nothing, take these terms; its wins are reckoned anew.
   */
  @Transactional
  public void decide(Actor actor, UUID region, CommissionTerms decided) {
    mayRun(actor, "decides how long commission waits");
    terms.decide(actor, region, decided);
    reckon(actor.company());
  }

  /** The terms that hold in a region. */
  @Transactional
  public CommissionTerms terms(UUID company, UUID region) {
    return terms.of(company).getOrDefault(region, CommissionTerms.STANDARD);
  }

  /** Wins of the actor's files that could not be reckoned, and why. */
  @Transactional
  public List<Standstill> standstills(Actor actor) {
    return books.standstills(actor);
  }

  private Person visible(Actor actor, UUID person) {
    return people.of(actor.company()).stream()
        .filter(one -> one.id().equals(person) && sees(actor, one))
        .findFirst()
        .orElseThrow(() -> Refused.notFound("statement"));
  }

  private static boolean sees(Actor actor, Person person) {
    boolean runs = actor.is(Role.ADMIN) || actor.is(Role.MANAGER);
    return person.id().equals(actor.person())
        || (runs && actor.regions().contains(person.region()));
  }

  private Set<UUID> regionsOf(Actor actor) {
    return people.of(actor.company()).stream()
        .filter(person -> sees(actor, person))
        .map(Person::region)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void mayRun(Actor actor, String what) {
    if (!actor.is(Role.ADMIN) && !actor.is(Role.MANAGER)) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN,
          "Only a manager or an admin %s: ask one of them.".formatted(what));
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

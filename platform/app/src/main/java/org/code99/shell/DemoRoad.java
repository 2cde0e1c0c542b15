package org.code99.shell;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.code99.agreements.Agreements;
import org.code99.agreements.Commitment;
import org.code99.agreements.Duty;
import org.code99.agreements.Terms;
import org.code99.api.FixStatus;
import org.code99.api.Money;
import org.code99.dossier.Dossier;
import org.code99.drawers.CaseFile;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.Decision;
import org.code99.lessons.Cause;
import org.code99.lessons.Lesson;
import org.code99.lessons.Lessons;
import org.code99.outreach.PlanOrder;
import org.code99.outreach.Plans;
import org.code99.people.Actor;
import org.code99.visits.ChosenReasons;
import org.code99.visits.ClearingNote;
import org.code99.visits.Darts;
import org.code99.visits.PastBehind;
import org.code99.visits.Review;
import org.code99.visits.Told;
import org.code99.visits.Visit;
import org.code99.visits.VisitNote;
import org.code99.visits.VisitPlan;
import org.code99.visits.Visits;
import org.code99.visits.WouldThey;
import org.code99.watch.Watch;
import org.code99.wins.MoneyDocument;
import org.code99.wins.Wins;

/** The way of a file, step by step, as its owner walks it. */
final class DemoRoad {
  private final House house;
  private final DemoClock clock;
  private final Map<String, DemoCustomer> customers;
  private final Actor logistics;

  DemoRoad(House house, DemoClock clock, Map<String, DemoCustomer> customers, Actor logistics) {
    this.house = house;
    this.clock = clock;
    this.customers = Map.copyOf(customers);
    this.logistics = logistics;
  }

  /** The owner of a file takes one step with it; it takes a quarter of an hour. */
  void walk(DemoFate.Step step, Actor owner, CaseFile file) {
    UUID id = file.id();
    switch (step) {
      case GIVEN -> {}
      case DOSSIER_READ -> house.door(Dossier.class).opened(owner, id);
      case BEGUN -> decide(owner, id, new Decision.Begin("Worth a visit: they were good years."));
      case PLANNED -> house.door(Plans.class).accept(owner, id, PlanOrder.asProposed(0));
      case CONTACTED ->
          house
              .door(Watch.class)
              .touch(owner, id, today(), "telephone", "They will see me, for half an hour.");
      case HEARD -> listen(owner, file);
      case CLOSED -> close(owner, id);
      case CLEARED -> clearTheAir(owner, id);
      case AGREED -> agree(owner, file);
      case RESTARTED -> restart(owner, file);
      case INVOICED -> invoice(owner, file);
      case PAID -> pay(owner, file);
    }
    clock.passes(Duration.ofMinutes(4));
  }

  /** An attempt ends; whoever heard them answers the three questions first. */
  void end(Actor owner, Actor decider, UUID file, Decision decision) {
    Visits visits = house.door(Visits.class);
    boolean heard =
        house.door(CaseFiles.class).find(owner, file).facts().factFindingClosedAt().isPresent();
    if (heard && visits.reviewDue(owner, file)) {
      visits.review(
          owner,
          file,
          new Review(
              "To hear why they left.",
              "They told us, and it was late for anything else.",
              "Ask in the first month."));
    }
    decide(decider, file, decision);
  }

  private void decide(Actor actor, UUID file, Decision decision) {
    CaseFiles files = house.door(CaseFiles.class);
    files.decide(actor, file, files.find(actor, file).version(), decision);
  }

  private void listen(Actor owner, CaseFile file) {
    Visits visits = house.door(Visits.class);
    visits.schedule(
        owner,
        file.id(),
        new VisitPlan(file.contact().name(), Optional.of(clock.instant())),
        ZoneOffset.UTC);
    visits.record(
        owner,
        file.id(),
        new VisitNote(
            "demo-" + file.accountNo(),
            today(),
            "Half an hour at their place. I asked, and wrote.",
            List.of(
                new VisitNote.Complaint(
                    file.contact().name(), "Nobody ever told us that it would be late.")),
            Told.of("Each time it was somebody else's fault."),
            new Told.NotSaid(),
            OptionalInt.of(even(file) ? 4 : 2),
            "",
            Optional.of(WouldThey.YES),
            Optional.of(true),
            Optional.empty(),
            Optional.of(Darts.ON_THE_WALL)));
  }

  private void close(Actor owner, UUID file) {
    Visits visits = house.door(Visits.class);
    Visit visit = visits.of(owner, file).getFirst();
    List<String> causes =
        house.door(Lessons.class).behind(owner.company(), file).stream().map(Cause::code).toList();
    visits.choose(
        owner,
        visit.id(),
        Visit.Voice.REP,
        causes.isEmpty() ? ChosenReasons.wouldNotSay() : new ChosenReasons(causes));
    visits.close(owner, visit.id());
  }

  private void clearTheAir(Actor owner, UUID file) {
    decide(owner, file, new Decision.Begin("They would come back if it were solved."));
    Visits visits = house.door(Visits.class);
    List<String> fixed =
        house.door(Lessons.class).of(owner.company()).stream()
            .filter(lesson -> lesson.status().equals(FixStatus.FIXED))
            .map(Lesson::cause)
            .toList();
    visits.clearTheAir(owner, file, said(file, 1, "We said what went wrong.", List.of()));
    visits.clearTheAir(owner, file, said(file, 2, "We showed what is fixed.", fixed));
    visits.clearTheAir(owner, file, said(file, 3, "Is the past behind us? It is.", List.of()));
  }

  private ClearingNote said(UUID file, int step, String notes, List<String> fixes) {
    return new ClearingNote(
        file + "-" + step,
        step,
        today(),
        notes,
        "",
        fixes,
        step == 3 ? Optional.of(PastBehind.YES) : Optional.empty());
  }

  /** Every other one by a handshake. */
  private void agree(Actor owner, CaseFile file) {
    Agreements agreements = house.door(Agreements.class);
    String whom = file.contact().name();
    agreements.commit(
        owner,
        file.id(),
        new Commitment(
            "A call before a date slips",
            whom,
            "Then we could talk.",
            WouldThey.YES,
            today(),
            Optional.of(ours("Ring before a date slips, for three orders", 150))));
    Terms terms =
        new Terms(
            "Three orders on trial",
            "Three orders, each with one person who answers for its date.",
            List.of(ours("Name who answers for the dates", 120)));
    if (even(file)) {
      agreements.shake(owner, file.id(), whom, terms);
    } else {
      UUID document = agreements.draft(owner, file.id(), terms);
      agreements.acceptedInWriting(owner, document, 1, whom);
    }
  }

  private Duty ours(String what, int days) {
    return new Duty(
        Duty.Side.OURS,
        what,
        Optional.of(logistics.person()),
        logistics.name(),
        today().plusDays(days),
        Duty.USUAL_WARNING);
  }

  private void restart(Actor owner, CaseFile file) {
    Visits visits = house.door(Visits.class);
    visits.opportunity(
        owner, visits.of(owner, file.id()).getFirst().id(), "A trial of three orders");
    house.door(Wins.class).restart(owner, file.id(), today(), Optional.of(share(file, 60)));
  }

  private void invoice(Actor owner, CaseFile file) {
    Wins wins = house.door(Wins.class);
    Money amount = share(file, 15);
    wins.record(owner, file.id(), MoneyDocument.order(number(file, "A"), today(), amount));
    wins.record(owner, file.id(), MoneyDocument.invoice(number(file, "R"), today(), amount));
  }

  private void pay(Actor owner, CaseFile file) {
    house
        .door(Wins.class)
        .record(
            owner,
            file.id(),
            MoneyDocument.payment(number(file, "Z"), today(), share(file, 15), number(file, "R")));
    house
        .door(Visits.class)
        .review(
            owner,
            file.id(),
            new Review(
                "To listen, and to sell nothing.",
                "They talked for an hour, and ordered two months later.",
                "Go sooner."));
  }

  /** A part of what a year with them was worth, in percent. */
  private Money share(CaseFile file, int percent) {
    DemoCustomer customer = Objects.requireNonNull(customers.get(file.accountNo()));
    return Money.of(customer.revenue() * percent, customer.currency());
  }

  private static boolean even(CaseFile file) {
    return Math.floorMod(file.accountNo().hashCode(), 2) == 0;
  }

  private static String number(CaseFile file, String kind) {
    return "N-" + file.accountNo() + "-" + kind;
  }

  private LocalDate today() {
    return clock.today();
  }
}

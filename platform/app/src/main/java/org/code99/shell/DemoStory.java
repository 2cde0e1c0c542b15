package org.code99.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.code99.api.FixStatus;
import org.code99.commission.Balance;
import org.code99.commission.Commission;
import org.code99.commission.Statement;
import org.code99.dossier.Dossier;
import org.code99.dossier.HistoryFile;
import org.code99.drawers.DivideDrawer;
import org.code99.drawers.DivisionOrder;
import org.code99.drawers.DivisionRule;
import org.code99.drawers.Drawers;
import org.code99.intake.ImportOrder;
import org.code99.intake.Intake;
import org.code99.intake.Located;
import org.code99.lessons.Lesson;
import org.code99.lessons.LessonFault;
import org.code99.lessons.Lessons;
import org.code99.people.Actor;
import org.code99.regions.Allowance;
import org.code99.regions.Company;
import org.code99.regions.Group;
import org.code99.regions.HouseRules;
import org.code99.regions.RegionTree;
import org.code99.regions.Regions;
import org.code99.regions.Rule;
import org.code99.regions.RuleFault;
import org.code99.scoreboard.Scoreboard;
import org.code99.triage.RankOrder;
import org.code99.triage.Triage;

/**
 * Five months in two companies, told through the doors of the rooms, as their people would have
 * done it. The same seed and the same day tell the same story.
 */
final class DemoStory {
  private static final int BEGAN_DAYS_AGO = 150;

  private final House house;
  private final DemoClock clock;
  private final LocalDate today;
  private final long seed;
  private final Path folder;
  private final DemoMail mail;
  private final DemoPapers papers;

  DemoStory(House house, DemoClock clock, LocalDate today, long seed, Path folder, DemoMail mail) {
    this.house = house;
    this.clock = clock;
    this.today = today;
    this.seed = seed;
    this.folder = folder;
    this.mail = mail;
    this.papers = new DemoPapers(folder);
  }

  /** The people of both companies, who have yet to be given a password. */
  record Cast(DemoTeam nordstern, DemoTeam lantern) {}

  Cast tell() throws IOException, UnusableInput {
    DemoTeam nordstern = nordstern();
    DemoTeam lantern = lantern(nordstern.of(DemoPart.GROUP));
    clock.followsTheRealOne();
    return new Cast(nordstern, lantern);
  }

  private DemoTeam nordstern() throws IOException, UnusableInput {
    clock.dawns(daysAgo(BEGAN_DAYS_AGO));
    Company company =
        DemoStage.founded(
            house, DemoStage.file(DemoStage.NORDSTERN, folder), daysAgo(BEGAN_DAYS_AGO));
    mail.open(company);
    DemoTeam team = DemoTeam.hired(house, company.id(), "nordstern.example", DemoPart.NORDSTERN);
    Actor head = team.of(DemoPart.HEAD);
    strictIn(company, DemoPart.FRANCE, head);
    DemoCustomers pool = new DemoCustomers(DemoStage.customers(), seed, today);
    List<DemoCustomer> lost = new ArrayList<>(pool.lost("K", "DE", 80));
    lost.addAll(pool.lost("K", "FR", 45));
    lost.addAll(pool.lost("K", "GB", 40));
    List<DemoCustomer> soured = new ArrayList<>(pool.soured("S", "DE", 15));
    soured.addAll(pool.soured("S", "FR", 10));
    soured.addAll(pool.soured("S", "GB", 10));
    UUID drawer = imported(company, "Lost customers", papers.list("lost-customers.csv", lost));
    imported(company, "Soured prospects", papers.list("soured-prospects.csv", soured));
    house
        .door(Dossier.class)
        .importHistory(
            head,
            new HistoryFile(
                papers.history("history.csv", lost, seed), "history.csv", Optional.empty()));
    learn(company, "late-delivery", "Logistics", FixStatus.OPEN, "");
    learn(company, "lack-of-attention", "Sales", FixStatus.OPEN, "");
    rank(company);
    divide(team, head, drawer);
    Map<String, DemoCustomer> customers =
        lost.stream().collect(Collectors.toMap(DemoCustomer::accountNo, Function.identity()));
    DemoWork work = new DemoWork(house, clock, today, team, customers);
    work.share(drawer);
    for (DemoFate.Step step : DemoFate.Step.values()) {
      clock.dawns(daysAgo(step.daysAgo()));
      lessonsBefore(step, company);
      work.everybody(step);
    }
    work.besideTheRoad();
    rank(company);
    new DemoPost(house, clock, today, team, drawer).goesOut();
    payCommission(team, head);
    house
        .door(Scoreboard.class)
        .importProgrammes(
            head,
            "programmes.csv",
            Files.readAllBytes(papers.programmes("programmes.csv", today.getYear())));
    return team;
  }

  private DemoTeam lantern(Actor group) throws IOException, UnusableInput {
    clock.dawns(daysAgo(40));
    CompanyFile file = DemoStage.file(DemoStage.LANTERN, folder);
    keepBack(group, house.door(Regions.class).found(file.company()));
    Company company = DemoStage.founded(house, file, daysAgo(40));
    mail.open(company);
    DemoTeam team = DemoTeam.hired(house, company.id(), "lantern.example", DemoPart.LANTERN);
    Actor reed = team.of(DemoPart.REED);
    List<DemoCustomer> lost =
        new DemoCustomers(DemoStage.customers(), seed + 1, today).lost("L", "GB", 12);
    UUID drawer = imported(company, "Quiet customers", papers.list("quiet-customers.csv", lost));
    house
        .door(Dossier.class)
        .importHistory(
            reed,
            new HistoryFile(
                papers.history("books.csv", lost, seed + 1), "books.csv", Optional.empty()));
    rank(company);
    divide(team, reed, drawer);
    return team;
  }

  /** The small company is founded without what the group does not let it use. */
  private void keepBack(Actor speaker, Company company) {
    Group group = house.door(Group.class);
    DemoTeam.accepted(
        group
            .say(
                speaker.company(),
                group.plugins().stream()
                    .map(Group.Row::id)
                    .filter(DemoStage.KEPT_BACK::contains)
                    .map(plugin -> new Group.Word(company.id(), plugin, Allowance.FORBIDDEN))
                    .toList(),
                speaker.name(),
                "They write letters, and pay by salary.")
            .stream()
            .map(Group.Objection::sentence)
            .toList());
  }

  /** One region wants to be held to the rules; the others are gentle. */
  private void strictIn(Company company, String region, Actor by) {
    UUID id =
        house.door(Regions.class).tree(company.id()).regions().stream()
            .filter(one -> one.code().equals(region))
            .findFirst()
            .orElseThrow()
            .id();
    DemoTeam.accepted(
        house
            .door(HouseRules.class)
            .choose(company.id(), id, Rule.Preset.STRICT, by.name(), "They asked to be held to it.")
            .stream()
            .map(RuleFault::sentence)
            .toList());
  }

  private UUID imported(Company company, String name, Path list) {
    UUID drawer = house.door(Drawers.class).drawer(company.id(), name);
    RegionTree tree = house.door(Regions.class).tree(company.id());
    boolean oneRegion = tree.regions().size() == 1;
    house
        .door(Intake.class)
        .importList(
            ImportOrder.of(
                    company.id(),
                    drawer,
                    list,
                    daysAgo(BEGAN_DAYS_AGO),
                    (region, country) ->
                        oneRegion
                            ? Located.atCompany()
                            : tree.locate(region, country)
                                .map(found -> Located.in(found.id()))
                                .orElseGet(Located::unknown))
                .inCurrency(company.currency()));
    return drawer;
  }

  private void rank(Company company) {
    house.door(Triage.class).rank(new RankOrder(company.id(), today, seed, done -> {}));
  }

  private void divide(DemoTeam team, Actor manager, UUID drawer) {
    house
        .door(DivideDrawer.class)
        .apply(
            manager,
            new DivisionOrder(
                drawer,
                team.sellers().size() > 2 ? DivisionRule.TERRITORY : DivisionRule.EQUAL_COUNT,
                team.sellers().stream()
                    .map(seller -> DivisionOrder.Receiver.of(seller.person()))
                    .toList()));
  }

  /** What had been learnt by then: open, planned, fixed with proof, and one that came back. */
  private void lessonsBefore(DemoFate.Step step, Company company) {
    switch (step) {
      case BEGUN -> learn(company, "late-delivery", "Logistics", FixStatus.PLANNED, "");
      case PLANNED -> {
        learn(
            company, "wrong-invoice", "Finance", FixStatus.FIXED, "Audit of two hundred invoices");
        learn(
            company,
            "service-failure",
            "Service",
            FixStatus.FIXED,
            "Answered within a day since spring");
      }
      case HEARD ->
          learn(
              company,
              "late-delivery",
              "Logistics",
              FixStatus.FIXED,
              "On time nine months in a row");
      case CLEARED -> learn(company, "lack-of-attention", "Sales", FixStatus.PLANNED, "");
      case PAID ->
          learn(
              company,
              "service-failure",
              "Service",
              FixStatus.RECURRED,
              "Two complaints lay for a week");
      default -> {}
    }
  }

  private void learn(
      Company company, String cause, String department, FixStatus status, String evidence) {
    LocalDate on = clock.today();
    Map<String, String> texts =
        status.equals(FixStatus.FIXED)
            ? Objects.requireNonNull(DemoWords.OF_A_FIX.get(cause))
            : Map.of();
    DemoTeam.accepted(
        house
            .door(Lessons.class)
            .note(
                company.id(),
                new Lesson(cause, department, status, on, evidence, texts),
                "Ines Brandt",
                on)
            .stream()
            .map(LessonFault::reason)
            .toList());
  }

  /** The first of those who are owed something has been paid. */
  private void payCommission(DemoTeam team, Actor head) {
    Commission commission = house.door(Commission.class);
    commission.reckon(team.company());
    for (Statement statement : commission.team(head)) {
      for (Balance balance : statement.balances()) {
        if (balance.payable().minorUnits() > 0) {
          commission.paid(head, statement.person(), balance.payable(), "Payslip of last month");
          return;
        }
      }
    }
  }

  private LocalDate daysAgo(int days) {
    return today.minusDays(days);
  }
}

package org.code99;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.code99.agreements.Agreements;
import org.code99.agreements.Commitment;
import org.code99.agreements.Duty;
import org.code99.agreements.Terms;
import org.code99.api.CommissionCalculator;
import org.code99.api.FixStatus;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.Money;
import org.code99.commission.Commission;
import org.code99.commission.Statement;
import org.code99.dossier.Dossier;
import org.code99.drawers.CaseFile;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.Decision;
import org.code99.drawers.DivideDrawer;
import org.code99.drawers.DivisionOrder;
import org.code99.drawers.DivisionPlan;
import org.code99.drawers.DivisionRule;
import org.code99.drawers.Drawers;
import org.code99.drawers.FileFilter;
import org.code99.drawers.Stage;
import org.code99.intake.ImportOrder;
import org.code99.intake.ImportReport;
import org.code99.intake.Intake;
import org.code99.intake.Located;
import org.code99.lessons.Lesson;
import org.code99.lessons.Lessons;
import org.code99.offers.Concession;
import org.code99.offers.Opportunities;
import org.code99.offers.OpportunityStage;
import org.code99.offers.PriceGuard;
import org.code99.outreach.PlanOrder;
import org.code99.outreach.Plans;
import org.code99.people.Actor;
import org.code99.regions.Choice;
import org.code99.regions.HouseRules;
import org.code99.regions.Regions;
import org.code99.regions.Rule;
import org.code99.scoreboard.Programme;
import org.code99.scoreboard.Scoreboard;
import org.code99.scoreboard.Years;
import org.code99.visits.ChosenReasons;
import org.code99.visits.ClearingNote;
import org.code99.visits.ClearingRecorded;
import org.code99.visits.PastBehind;
import org.code99.visits.Told;
import org.code99.visits.Visit;
import org.code99.visits.VisitNote;
import org.code99.visits.VisitPlan;
import org.code99.visits.Visits;
import org.code99.visits.WouldThey;
import org.code99.watch.Watch;
import org.code99.web.Refused;
import org.code99.wins.Lifetime;
import org.code99.wins.MoneyDocument;
import org.code99.wins.Wins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Code 99 story over the doors of the rooms, in the order of the way of a file. */
@DisplayName("The Code 99 story")
class StoryTest {
  private static final LocalDate TODAY = TestHouse.TODAY;
  private static final String PLAN = "org.test.plan";
  private static final String TAXONOMY = "org.test.classic";

  private TestHouse house;
  private Sales sales;
  private Actor ada;
  private Actor cem;
  private Actor nora;
  private UUID file;

  @TempDir Path folder;

  @BeforeEach
  void open() {
    house = new TestHouse(folder);
    house.openTaxonomy(TAXONOMY, FakePlugins.CLASSIC);
    house.choose(LossReasonTaxonomy.class, TAXONOMY, Map.of());
    house.openCommission(PLAN, FakePlugins.DOUBLES, FakePlugins.RATE);
    UUID company = house.company().id();
    assertEquals(
        List.of(),
        house
            .door(Regions.class)
            .choose(
                company,
                new Choice(
                    company,
                    CommissionCalculator.class.getSimpleName(),
                    "",
                    PLAN,
                    Map.of("rate", "5"),
                    TODAY.minusYears(1),
                    "Nora",
                    "")));
    sales = new Sales(house);
    ada = sales.seller("Ada");
    cem = sales.seller("Cem");
    nora = sales.nora();
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @ParameterizedTest
  @EnumSource(Rule.Preset.class)
  @DisplayName(
      "From two lists to the commission, each refusal seen on the way, under gentle and strict house rules")
  void theWayOfAFile(Rule.Preset preset) throws IOException {
    boolean strict = preset == Rule.Preset.STRICT;
    UUID company = house.company().id();
    assertEquals(
        List.of(),
        house.door(HouseRules.class).choose(company, company, preset, "Nora", "For the story."));

    UUID drawer = twoListsBecomeTwoDrawers();
    theManagerDivides(drawer);
    file = adasFirstFile(drawer);
    nobodyElseSeesIt();
    theDossierIsRead();
    sheBeginsByAGamePlan();
    UUID visit = sheListensWithoutAPitch(strict);
    aReasonIsDocumented(visit, strict);
    aPriceIsNoWayIn(strict);
    theAirIsCleared(strict);
    theyAgreeOnConditions();
    theSecondLifetimeBegins(visit);
    theFirstPaidOrderIsTheWin();
    thePayIsDoubled();
    theDrawerStandsBesideFiveProgrammes();
  }

  /** S01, S02. */
  private UUID twoListsBecomeTwoDrawers() throws IOException {
    UUID lost = imported("Lost", "L", 12);
    imported("Soured", "S", 4);
    assertEquals(List.of("Lost 12", "Soured 4"), drawers());
    list("Lost", "L", 12);
    assertEquals(
        List.of("Lost 12", "Soured 4"), drawers(), "S02: the same list again opens no file");
    return lost;
  }

  private List<String> drawers() {
    return house.door(Drawers.class).list(house.company().id()).stream()
        .map(one -> one.name() + " " + one.files())
        .sorted()
        .toList();
  }

  private UUID imported(String name, String prefix, int rows) throws IOException {
    assertEquals(rows, list(name, prefix, rows).accepted());
    return house.door(Drawers.class).drawer(house.company().id(), name);
  }

  private ImportReport list(String name, String prefix, int rows) throws IOException {
    Path csv = folder.resolve(name + ".csv");
    Files.writeString(
        csv,
        IntStream.rangeClosed(1, rows)
            .mapToObj(row ->
                "%s-%02d,Kern %s %d AG,Kai %d,%s,late,Delivered late,2024-03-01,%d000.00,EUR"
                    .formatted(prefix, row, prefix, row, row, row % 3 == 0 ? "S" : "N", row))
            .reduce(
                "account_no,company,contact_name,region,loss_code,loss_reason,lost_date,annual_revenue,currency",
                (all, row) -> all + "\n" + row));
    return house
        .door(Intake.class)
        .importList(
            ImportOrder.of(
                    house.company().id(),
                    house.door(Drawers.class).drawer(house.company().id(), name),
                    csv,
                    TODAY,
                    (region, country) ->
                        Located.in(region.equals("N") ? sales.north() : sales.south()))
                .inCurrency("EUR"));
  }

  /** S04, S05. */
  private void theManagerDivides(UUID drawer) {
    DivideDrawer division = house.door(DivideDrawer.class);
    DivisionOrder order =
        new DivisionOrder(
            drawer,
            DivisionRule.TERRITORY,
            Stream.of("Ada", "Bob", "Cem")
                .map(name -> DivisionOrder.Receiver.of(sales.id(name)))
                .toList());
    refused(Refused.Kind.FORBIDDEN, () -> division.apply(ada, order));
    DivisionPlan plan = division.apply(sales.boss(), order);
    assertEquals(12, plan.moving());
    assertEquals(
        List.of(),
        house.ask(
            "SELECT account_no FROM drawers_file WHERE owner_id IS NULL AND drawer_id = '%s'"
                .formatted(drawer)));
  }

  private UUID adasFirstFile(UUID drawer) {
    return house
        .door(CaseFiles.class)
        .list(ada, FileFilter.all().in(drawer), Optional.empty(), 200)
        .items()
        .stream()
        .min((one, other) -> one.accountNo().compareTo(other.accountNo()))
        .orElseThrow()
        .id();
  }

  /** S05. */
  private void nobodyElseSeesIt() {
    refused(Refused.Kind.NOT_FOUND, () -> house.door(CaseFiles.class).find(cem, file));
    refused(Refused.Kind.NOT_FOUND, () -> house.door(CaseFiles.class).find(sales.sven(), file));
    refused(
        Refused.Kind.NOT_FOUND, () -> house.door(CaseFiles.class).find(Someone.stranger(), file));
    assertEquals(Stage.ASSIGNED, house.door(CaseFiles.class).find(nora, file).stage());
  }

  /** S20, S21. */
  private void theDossierIsRead() {
    refused(Refused.Kind.NOT_FOUND, () -> house.door(Dossier.class).opened(cem, file));
    assertFalse(seen().facts().dossierRead());
    house.door(Dossier.class).opened(ada, file);
    assertTrue(seen().facts().dossierRead());
  }

  /** S50, S62, S07. */
  private void sheBeginsByAGamePlan() {
    refused(Refused.Kind.INVALID, () -> decide(ada, new Decision.Begin("")));
    decide(ada, new Decision.Begin("Ten good years."));
    assertEquals(Stage.BEGUN, seen().stage());
    house.door(Plans.class).accept(ada, file, PlanOrder.asProposed(0));
    assertEquals(Stage.PLANNED, seen().stage());
    house.door(Watch.class).touch(ada, file, TODAY.minusDays(40), "telephone", "She will see me.");
    assertEquals(Optional.of(TODAY.minusDays(40)), seen().facts().firstContactOn());
  }

  /** S34, S35, S39: what was said is saved, whatever is missing. */
  private UUID sheListensWithoutAPitch(boolean strict) {
    Visits visits = house.door(Visits.class);
    assertEquals(
        2,
        refused(
                Refused.Kind.INVALID,
                () ->
                    visits.schedule(ada, file, new VisitPlan("", Optional.empty()), ZoneOffset.UTC))
            .faults()
            .size(),
        "both faults at once");
    Opportunities opportunities = house.door(Opportunities.class);
    UUID hope = opportunities.open(ada, file, Optional.empty(), "A new saw");
    Refused pitch =
        assertThrows(
            Refused.class,
            () -> opportunities.move(ada, hope, OpportunityStage.PROPOSAL, "They need one."));
    assertFalse(pitch.faults().isEmpty(), "S35: no offer before they were heard");
    UUID visit = visits.record(ada, file, note("first", Optional.of(false))).visit();
    Refused open = assertThrows(Refused.class, () -> visits.close(ada, visit));
    assertEquals(
        strict ? 2 : 1,
        open.faults().size(),
        () -> "S18, S34: the reason everywhere, the decision maker where it is strict: " + open);
    assertEquals(1, visits.visit(ada, visit).notes().size(), "P3: the note is saved");
    visits.recordOn(ada, visit, note("second", Optional.of(true)));
    return visit;
  }

  private static VisitNote note(String key, Optional<Boolean> decisionMaker) {
    return new VisitNote(
        key,
        TODAY.minusDays(30),
        "I asked, and wrote.",
        List.of(new VisitNote.Complaint("Kai", "Late four times.")),
        Told.of("Nobody rang."),
        new Told.NotSaid(),
        OptionalInt.of(4),
        "",
        Optional.of(WouldThey.YES),
        decisionMaker,
        Optional.empty(),
        Optional.empty());
  }

  /** S18, S36. */
  private void aReasonIsDocumented(UUID visit, boolean strict) {
    Visits visits = house.door(Visits.class);
    refused(
        Refused.Kind.NOT_FOUND,
        () -> visits.choose(cem, visit, Visit.Voice.REP, ChosenReasons.wouldNotSay()));
    visits.choose(ada, visit, Visit.Voice.REP, new ChosenReasons(List.of("late")));
    visits.close(ada, visit);
    assertTrue(seen().facts().undecided(), "S62: it waits for a decision; strict=" + strict);
    decide(ada, new Decision.Begin("They would, if dates held."));
    assertEquals(Stage.CLEARING, seen().stage());
  }

  /** S67. */
  private void aPriceIsNoWayIn(boolean strict) {
    PriceGuard guard = house.door(PriceGuard.class);
    Concession bare = new Concession(Concession.Kind.DISCOUNT, "5 %", "", Optional.empty());
    refused(
        strict ? Refused.Kind.CONFLICT : Refused.Kind.INVALID,
        () -> guard.concede(ada, file, bare));
    assertEquals(List.of(), guard.concessions(ada, file));
  }

  /** S48, S51, S52. */
  private void theAirIsCleared(boolean strict) {
    Visits visits = house.door(Visits.class);
    ClearingRecorded unproven = visits.clearTheAir(ada, file, step(2, "a", List.of("late")));
    assertFalse(unproven.done(), "S48: a fix without evidence is a promise");
    assertEquals(
        List.of(),
        house
            .door(Lessons.class)
            .note(
                house.company().id(),
                new Lesson(
                    "late",
                    "Logistics",
                    FixStatus.FIXED,
                    TODAY.minusDays(60),
                    "On time nine months in a row",
                    Map.of("en", "One person now answers for every date.")),
                "Nora",
                TODAY));
    ClearingRecorded early = visits.clearTheAir(ada, file, step(2, "b", List.of("late")));
    assertEquals(!strict, early.done(), "S51: strict takes the steps one after the other");
    assertFalse(early.remarks().isEmpty(), "and gentle says so too");
    assertTrue(visits.clearTheAir(ada, file, step(1, "c", List.of())).done());
    assertTrue(visits.clearTheAir(ada, file, step(2, "d", List.of("late"))).done());
    assertTrue(visits.clearTheAir(ada, file, step(3, "e", List.of())).done());
    assertEquals(3, seen().facts().clearingStep());
  }

  private static ClearingNote step(int step, String key, List<String> fixes) {
    return new ClearingNote(
        key,
        step,
        TODAY.minusDays(20),
        "We said it as it was.",
        "",
        fixes,
        step == 3 ? Optional.of(PastBehind.YES) : Optional.empty());
  }

  /** S53, S54. */
  private void theyAgreeOnConditions() {
    Agreements agreements = house.door(Agreements.class);
    assertTrue(
        agreements
            .commit(
                ada,
                file,
                new Commitment(
                    "A call before a date slips",
                    "Kai",
                    "Then we could talk.",
                    WouldThey.YES,
                    TODAY.minusDays(18),
                    Optional.empty()))
            .obligation()
            .isPresent(),
        "S53: a yes makes an obligation of ours");
    String title = "Three orders on trial";
    refused(
        Refused.Kind.INVALID, () -> agreements.draft(ada, file, new Terms(title, "", List.of())));
    Duty duty =
        new Duty(
            Duty.Side.OURS,
            "Name who answers for the dates",
            Optional.of(ada.person()),
            ada.name(),
            TODAY.plusDays(14),
            Duty.USUAL_WARNING);
    Terms terms = new Terms(title, "Each with one who answers.", List.of(duty));
    UUID document = agreements.draft(ada, file, terms);
    refused(Refused.Kind.CONFLICT, () -> agreements.acceptedInWriting(ada, document, 2, "Kai"));
    agreements.acceptedInWriting(ada, document, 1, "Kai");
    assertEquals(Stage.AGREED, seen().stage());
  }

  /** S38, S56. */
  private void theSecondLifetimeBegins(UUID visit) {
    house.door(Visits.class).opportunity(ada, visit, "Three orders on trial");
    Wins wins = house.door(Wins.class);
    assertEquals(2, wins.restart(ada, file, TODAY.minusDays(15), Optional.empty()));
    refused(
        Refused.Kind.CONFLICT,
        () -> wins.restart(ada, file, TODAY.minusDays(14), Optional.empty()));
    assertEquals(Stage.RESTARTED, seen().stage());
  }

  /** S69, P10: an order is none before it is paid. */
  private void theFirstPaidOrderIsTheWin() {
    Wins wins = house.door(Wins.class);
    wins.record(ada, file, MoneyDocument.order("O-1", TODAY.minusDays(12), eur(10_000)));
    wins.record(ada, file, MoneyDocument.invoice("R-1", TODAY.minusDays(10), eur(10_000)));
    assertEquals(Stage.RESTARTED, seen().stage());
    wins.record(ada, file, MoneyDocument.payment("P-1", TODAY.minusDays(2), eur(10_000), "R-1"));
    assertEquals(Stage.WON, seen().stage());
    Lifetime second = wins.lifetimes(ada, file).getLast();
    assertTrue(second.won() && second.resurrected(), () -> String.join(" ", second.because()));
    refused(Refused.Kind.CONFLICT, () -> decide(ada, new Decision.Drop("No.")));
  }

  /** S69, S70. */
  private void thePayIsDoubled() {
    Commission commission = house.door(Commission.class);
    Statement statement = commission.statement(ada, ada.person()).orElseThrow();
    assertEquals(eur(1_000), statement.balances().getFirst().payable(), "5 % of 100.00, twice");
    refused(Refused.Kind.NOT_FOUND, () -> commission.statement(cem, ada.person()));
    refused(Refused.Kind.FORBIDDEN, () -> commission.paid(ada, ada.person(), eur(1_000), "myself"));
    commission.paid(nora, ada.person(), eur(1_000), "Payslip of January");
    assertEquals(
        eur(1_000),
        commission.statement(ada, ada.person()).orElseThrow().balances().getFirst().paid());
  }

  /** S71, P11. */
  private void theDrawerStandsBesideFiveProgrammes() {
    Scoreboard scoreboard = house.door(Scoreboard.class);
    byte[] told =
        """
        programme,year,leads_worked,orders,revenue,currency
        Trade fair,2025,200,10,90000.00,EUR
        Cold calls,2025,1900,21,96500.00,EUR
        Referrals,2025,60,14,171000.00,EUR
        Search ads,2025,820,26,88200.00,EUR
        Mailings,2025,2600,12,41300.00,EUR
        """
            .getBytes(StandardCharsets.UTF_8);
    refused(Refused.Kind.FORBIDDEN, () -> scoreboard.importProgrammes(ada, "programmes.csv", told));
    assertEquals(5, scoreboard.importProgrammes(nora, "programmes.csv", told).rows());
    List<Programme> all = scoreboard.salesPerLead(sales.boss(), Years.fiveUpTo(TODAY.getYear()));
    Programme lost =
        all.stream().filter(one -> one.name().equals("Lost")).findFirst().orElseThrow();
    assertEquals(List.of(eur(10_000)), lost.salesPerLead());
    assertEquals(5, all.stream().filter(one -> one.drawer().isEmpty()).count());
  }

  private CaseFile seen() {
    return house.door(CaseFiles.class).find(ada, file);
  }

  private void decide(Actor actor, Decision decision) {
    house.door(CaseFiles.class).decide(actor, file, seen().version(), decision);
  }

  private static Refused refused(Refused.Kind kind, Executable asks) {
    Refused refusal = assertThrows(Refused.class, asks);
    assertEquals(kind, refusal.kind(), () -> refusal.faults().toString());
    return refusal;
  }

  private static Money eur(long minor) {
    return Money.of(minor, "EUR");
  }
}

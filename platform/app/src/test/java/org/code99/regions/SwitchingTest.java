package org.code99.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.FakePlugins;
import org.code99.Sales;
import org.code99.TestHouse;
import org.code99.api.ScoringStrategy;
import org.code99.audit.Edit;
import org.code99.audit.Overtaken;
import org.code99.regions.WhoUsesWhat.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The switch")
class SwitchingTest {
  private static final LocalDate TODAY = TestHouse.TODAY;
  private static final LocalDate SPRING = TODAY.plusMonths(3);
  private static final LocalDate SUMMER = TODAY.plusMonths(6);
  private static final String POINT = "ScoringStrategy";

  private TestHouse house;
  private Switching switching;
  private Switches switches;
  private UUID company;
  private UUID north;

  @BeforeEach
  void open(@TempDir Path folder) {
    house = new TestHouse(folder);
    north = new Sales(house).north();
    company = house.company().id();
    switching = house.door(Switching.class);
    switches = house.door(Switches.class);
    for (String id : List.of("org.test.alpha", "org.test.beta", "org.test.gamma")) {
      house.openScoring(id, FakePlugins.POLITE);
    }
    house.choose(ScoringStrategy.class, "org.test.alpha", Map.of());
  }

  @AfterEach
  void leave() {
    house.close();
  }

  private List<SwitchFault> use(String choice, LocalDate from) {
    return switching.commit(order(List.of(new Wish(north, POINT, choice)), Optional.of(from)));
  }

  private SwitchOrder order(List<Wish> wishes, Optional<LocalDate> from) {
    return new SwitchOrder(company, wishes, from, "Ada", "They asked for it");
  }

  private String on(LocalDate day) {
    return house.door(Regions.class).switchboard(company, day).binding(north, ScoringStrategy.class)
            instanceof Binding.Bound bound
        ? bound.extension().extensionId()
        : "nothing";
  }

  private UUID newest() {
    return switches.of(company).getFirst().id();
  }

  @Test
  @DisplayName("S40: one switch of several cells is one entry of the audit trail, and one for each")
  void oneCommit() {
    assertEquals(
        List.of(),
        switching.commit(
            order(
                List.of(new Wish(company, POINT, "org.test.beta"), new Wish(north, POINT, "none")),
                Optional.empty())));
    assertEquals(
        List.of(
            "region.switch cells: 2",
            "region.choice ScoringStrategy = org.test.beta from 2025-12-31",
            "region.choice ScoringStrategy =  from 2025-12-31"),
        house.ask("SELECT action, detail FROM audit_entry WHERE ordinal > 1 ORDER BY ordinal"));
    assertEquals("nothing", on(TODAY));
  }

  @Test
  @DisplayName("S40: a switch needs a reason, a point, a region, something that is there: all told")
  void refused() {
    List<SwitchFault> faults =
        switching.commit(
            new SwitchOrder(
                company,
                List.of(
                    new Wish(north, "Weather", "none"),
                    new Wish(new UUID(1, 1), POINT, "none"),
                    new Wish(company, POINT, "inherit"),
                    new Wish(north, POINT, "org.test.delta"),
                    new Wish(north, POINT, "none")),
                Optional.empty(),
                "Ada",
                " - "));
    assertEquals(
        List.of(
            "why",
            "changes[0].point",
            "changes[1].region",
            "changes[2].choice",
            "changes[3].choice",
            "changes[4].point"),
        faults.stream().map(SwitchFault::about).toList(),
        faults::toString);
    assertEquals(List.of("1"), house.ask("SELECT count(*) FROM regions_binding"));
  }

  @Test
  @DisplayName("P12: what is over cannot be switched")
  void past() {
    assertEquals(
        List.of(
            new SwitchFault(
                "from", "2025-12-30 is over in north: choose 2025-12-31 or a later day.")),
        use("org.test.beta", TODAY.minusDays(1)));
  }

  @Test
  @DisplayName("P12: a day is over by the clock of the region, not by ours")
  void byTheirClock() {
    house.tamper("UPDATE regions_region SET time_zone = 'Pacific/Kiritimati' WHERE code = 'north'");
    assertEquals(1, use("org.test.beta", TODAY.minusDays(1)).size());
    house.tamper("UPDATE regions_region SET time_zone = 'Pacific/Pago_Pago' WHERE code = 'north'");
    assertEquals(List.of(), use("org.test.beta", LocalDate.of(2025, 12, 30)));
    assertEquals(
        "org.test.beta",
        house.door(Regions.class).switchboard(company).binding(north, ScoringStrategy.class)
                instanceof Binding.Bound bound
            ? bound.extension().extensionId()
            : "");
  }

  @Test
  @DisplayName("P12: a switch for a coming day leaves today as it is, and is shown until it comes")
  void coming() {
    assertEquals(List.of(), use("org.test.beta", SPRING));
    assertEquals("org.test.alpha", on(TODAY));
    assertEquals("org.test.alpha", on(SPRING.minusDays(1)));
    assertEquals("org.test.beta", on(SPRING));
    MadeSwitch made = switches.of(company).getFirst();
    assertTrue(made.coming());
    assertEquals(SPRING, made.from());
    assertEquals("They asked for it", made.why());
  }

  @Test
  @DisplayName("P12: a later word for today does not swallow an earlier one for a coming day")
  void laterForToday() {
    use("org.test.beta", SPRING);
    use("org.test.gamma", TODAY);
    assertEquals("org.test.gamma", on(TODAY));
    assertEquals("org.test.beta", on(SPRING));
    Rehearsal rehearsal =
        switching.rehearse(
            company, List.of(new Wish(north, POINT, "org.test.alpha")), Optional.empty());
    assertEquals(
        List.of(
            "From 2026-03-31 on, Order of files of north is Beta, as Ada decided before: that stays,"
                + " unless it is called off."),
        rehearsal.later());
  }

  @Test
  @DisplayName("P12: of two words for one coming day the last holds; each day takes its own")
  void severalComing() {
    use("org.test.beta", SUMMER);
    use("org.test.gamma", SPRING);
    assertEquals("org.test.gamma", on(SPRING));
    assertEquals("org.test.beta", on(SUMMER));
    use("none", SUMMER);
    assertEquals("nothing", on(SUMMER));
  }

  @Test
  @DisplayName("P12: a coming switch is called off, by name and reason, and nothing is erased")
  void calledOff() {
    use("org.test.beta", SPRING);
    UUID made = newest();
    long version = house.door(WhoUsesWhat.class).matrix(company).version();
    assertEquals("why", switches.callOff(company, made, "Bob", "").getFirst().about());
    assertEquals(List.of(), switches.callOff(company, made, "Bob", "Not this year"));
    assertEquals("org.test.alpha", on(SPRING));
    assertEquals(List.of(), switches.of(company));
    assertEquals(
        List.of("It was called off already: reload the page."),
        switches.callOff(company, made, "Bob", "Not this year").stream()
            .map(SwitchFault::sentence)
            .toList());
    List<Edit> since =
        assertThrows(
                Overtaken.class,
                () -> house.door(WhoUsesWhat.class).unchangedSince(company, version))
            .edits();
    assertEquals(
        List.of("Bob: Not this year"),
        since.stream().map(edit -> edit.by() + ": " + edit.why()).toList());
    assertEquals(List.of("2"), house.ask("SELECT count(*) FROM regions_binding"));
    assertEquals(
        List.of("Bob region.switch.off"),
        house.ask("SELECT actor, action FROM audit_entry ORDER BY ordinal DESC LIMIT 1"));
  }

  @Test
  @DisplayName("P12: undo writes what was before, for all cells of the switch, with its own reason")
  void undone() {
    switching.commit(
        order(
            List.of(
                new Wish(company, POINT, "org.test.gamma"),
                new Wish(north, POINT, "org.test.beta")),
            Optional.empty()));
    assertEquals("org.test.beta", on(TODAY));
    assertEquals(List.of(), switches.undo(company, newest(), "Bob", "It was too much"));
    assertEquals("org.test.alpha", on(TODAY));
    assertEquals(
        "Order of files of Blume & Söhne: Alpha; Order of files of north: as above",
        switches.of(company).getFirst().cells().stream()
            .map(cell -> cell.title() + " of " + cell.regionName() + ": " + cell.choice())
            .reduce((a, b) -> a + "; " + b)
            .orElse(""));
    assertEquals(List.of(), switches.undo(company, newest(), "Ada", "No, it was not"));
    assertEquals("org.test.beta", on(TODAY));
  }

  @Test
  @DisplayName("P12: undo is refused where somebody said something else since, and says who")
  void undoneTooLate() {
    use("org.test.beta", TODAY);
    UUID made = newest();
    switching.commit(
        new SwitchOrder(
            company,
            List.of(new Wish(north, POINT, "org.test.gamma")),
            Optional.empty(),
            "Bob",
            "Better"));
    String sentence =
        "Bob said something else for Order of files of north since: choose anew what is to hold there.";
    assertEquals(
        List.of(new SwitchFault("id", sentence)), switches.undo(company, made, "Ada", "Back"));
    assertEquals(sentence, switches.find(company, made).orElseThrow().hindrance());
    assertEquals("org.test.gamma", on(TODAY));
  }

  @Test
  @DisplayName("S40: a switch that says what holds anyway writes nothing")
  void nothingNew() {
    assertEquals(List.of(), use("inherit", TODAY));
    assertEquals(
        List.of(),
        switching.commit(
            order(List.of(new Wish(company, POINT, "org.test.alpha")), Optional.empty())));
    assertEquals(List.of(), switches.of(company));
    assertEquals(List.of("1"), house.ask("SELECT count(*) FROM regions_binding"));
  }
}

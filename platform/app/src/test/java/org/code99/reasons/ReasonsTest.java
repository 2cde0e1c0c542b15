package org.code99.reasons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.FakePlugins;
import org.code99.LostAccount;
import org.code99.TestHouse;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.Tone;
import org.code99.database.DatabaseFailure;
import org.code99.drawers.Drawers;
import org.code99.regions.Extensions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Why we lost them, in three voices")
class ReasonsTest {
  private static final String CLASSIC = "org.test.classic";

  private TestHouse house;
  private Reasons reasons;
  private UUID company;

  @BeforeEach
  void open(@TempDir Path folder) {
    house = new TestHouse(folder);
    reasons = house.door(Reasons.class);
    company = house.company().id();
    house.openTaxonomy(CLASSIC, FakePlugins.CLASSIC);
    house.choose(LossReasonTaxonomy.class, CLASSIC, Map.of());
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName(
      "P2: rep, customer and manager are kept apart; the manager rules, else the customer, else the rep")
  void threeVoices() {
    house.file(
        LostAccount.list(
            LostAccount.lost("A").repSays("late"),
            LostAccount.lost("B").repSays("late").customerSays("invoice"),
            LostAccount.lost("C").repSays("late").customerSays("invoice")));
    reasons.rule(company, episode("C"), List.of("promise", "late"), "Mona Manager");
    assertEquals(List.of("late"), ruling("A"));
    assertEquals(List.of("invoice"), ruling("B"));
    assertEquals(List.of("promise", "late"), ruling("C"));
    assertEquals(
        List.of("1 late", "2 invoice"),
        house.ask(
            "SELECT voice, code FROM reasons_reason WHERE episode_id = '%s' ORDER BY voice"
                .formatted(episode("C"))),
        "the other voices stay");
  }

  @Test
  @DisplayName(
      "P2: a ruling is never overwritten; the newest holds, and an empty one lets the voices rule again")
  void rulingsAreAppended() {
    house.file(LostAccount.list(LostAccount.lost("A").repSays("late")));
    reasons.rule(company, episode("A"), List.of("promise"), "Mona");
    reasons.rule(company, episode("A"), List.of("invoice"), "Max");
    assertEquals(List.of("invoice"), ruling("A"));
    reasons.rule(company, episode("A"), List.of(), "Mona");
    assertEquals(List.of("late"), ruling("A"));
    assertEquals(
        List.of("1 {promise} Mona", "2 {invoice} Max", "3 {} Mona"),
        house.ask("SELECT ordinal, codes, ruled_by FROM reasons_verdict ORDER BY ordinal"));
    assertThrows(
        DatabaseFailure.class, () -> house.run("UPDATE reasons_verdict SET ruled_by = 'Eve'"));
    assertThrows(DatabaseFailure.class, () -> house.run("DELETE FROM reasons_verdict"));
  }

  @Test
  @DisplayName(
      "P2: a ruling with foreign or repeated reasons, or on no loss of ours, is refused with every fault")
  void refusesRulings() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                reasons.rule(
                    company, new UUID(4, 2), List.of("unknown", "astrology", "unknown"), "Mona"));
    assertEquals(
        "no reason of this company has the code 'astrology'; the reason 'unknown' stands there twice;"
            + " this company has no loss "
            + new UUID(4, 2),
        refusal.getMessage());
    assertEquals(List.of(), house.ask("SELECT * FROM reasons_verdict"));
  }

  @Test
  @DisplayName("S12: a file with three reasons counts under each of them, and once in the total")
  void threeReasons() {
    house.file(
        LostAccount.list(
            LostAccount.lost("A").repSays("late, then a wrong invoice, then a broken promise"),
            LostAccount.lost("B").repSays("late"),
            LostAccount.lost("C").repSays("who knows")));
    assertEquals(
        new Reasons.Tally(3, Map.of("late", 2L, "invoice", 1L, "promise", 1L)),
        reasons.tally(company));
    assertEquals(List.of("late", "invoice", "promise"), ruling("A"));
  }

  @Test
  @DisplayName("S17: catalogue and reasons outlive their taxonomy")
  void outlivesTheTaxonomy() {
    house.file(LostAccount.list(LostAccount.lost("A").repSays("late")));
    house.host().remove(CLASSIC);
    house.file(LostAccount.list(LostAccount.lost("B").repSays("late")));
    assertEquals("Late delivery", known("late").label("de"));
    assertEquals(80, known("late").severity());
    assertEquals(new Reasons.Tally(2, Map.of("late", 1L)), reasons.tally(company));
  }

  @Test
  @DisplayName("S06, P2: a later note is read anew and rules; the earlier words stay")
  void laterNote() {
    house.file(LostAccount.list(LostAccount.lost("A").repSays("late").customerSays("promise")));
    house.file(LostAccount.list(LostAccount.lost("A").customerSays("invoice")));
    assertEquals(List.of("invoice"), ruling("A"));
    assertEquals(
        List.of("customer 1 promise", "customer 2 invoice", "rep 1 late"),
        house.ask("SELECT voice, ordinal, text FROM drawers_words ORDER BY voice, ordinal"));
    assertEquals(
        List.of("1 late", "2 invoice"),
        house.ask("SELECT voice, code FROM reasons_reason ORDER BY voice"));
  }

  @Test
  @DisplayName(
      "S02, P2: a list that is taken back takes its readings along; what ruled before rules again")
  void withdrawnReading() {
    house.file(LostAccount.list(LostAccount.lost("A").repSays("late").customerSays("promise")));
    UUID second = house.file(LostAccount.list(LostAccount.lost("A").customerSays("invoice")));
    UUID third = house.file(LostAccount.list(LostAccount.lost("A").customerSays("nothing known")));
    assertEquals(List.of("late"), ruling("A"), "the customer's newest note gives no reason");
    house.door(Drawers.class).withdraw(company, third);
    assertEquals(List.of("invoice"), ruling("A"));
    house.door(Drawers.class).withdraw(company, second);
    assertEquals(List.of("promise"), ruling("A"));
    assertEquals(
        List.of("invoice", "late", "promise"),
        house.ask("SELECT code FROM reasons_reading ORDER BY code"),
        "no reading is ever taken away");
    assertThrows(DatabaseFailure.class, () -> house.run("DELETE FROM reasons_reading"));
  }

  @Test
  @DisplayName(
      "S06: what two reps know is kept, each with author and time; neither overwrites the other")
  void recollections() {
    house.file(LostAccount.list(LostAccount.lost("A").repSays("late"), LostAccount.lost("B")));
    UUID file = house.askId("SELECT id FROM drawers_file WHERE account_no = 'A'");
    assertEquals(List.of(), reasons.remember(company, file, "Rita", "Their buyer wanted a call."));
    assertEquals(List.of(), reasons.remember(company, file, "Bob", "It was the invoice."));
    assertEquals(List.of(), reasons.remember(company, file, "Rita", "Or the weather."));
    assertEquals(
        List.of(
            "Rita: Their buyer wanted a call.",
            "Bob: It was the invoice.",
            "Rita: Or the weather."),
        reasons.recollections(company, file).stream()
            .map(said -> said.author() + ": " + said.text())
            .toList());
    assertEquals(
        Instant.parse("2025-12-31T09:00:00Z"),
        reasons.recollections(company, file).getFirst().at());
    assertEquals(List.of("late"), ruling("A"), "an opinion rules nothing");
    for (String attack :
        List.of("UPDATE reasons_recollection SET text = ''", "DELETE FROM reasons_recollection")) {
      assertThrows(DatabaseFailure.class, () -> house.run(attack), attack);
    }
  }

  @Test
  @DisplayName("S06: a recollection without author, words or file is refused with every reason")
  void refusesRecollections() {
    assertEquals(
        List.of(
            "a recollection needs its author: say who remembers",
            "a recollection needs words: say what is remembered",
            "this company has no file " + new UUID(4, 2)),
        reasons.remember(company, new UUID(4, 2), " ", ""));
  }

  @Test
  @DisplayName("S46: each voice's denials are kept apart, and a later note takes their place")
  void denials() {
    house.file(
        LostAccount.list(
            LostAccount.lost("A")
                .repSays("never invoice")
                .customerSays("never late, never promise"),
            LostAccount.lost("B").repSays("late")));
    assertEquals(List.of("1 invoice", "2 late", "2 promise"), denied());
    assertEquals(List.of(), ruling("A"), "a denial is no reason");
    house.file(LostAccount.list(LostAccount.lost("A").customerSays("late")));
    assertEquals(List.of("1 invoice"), denied());
    assertEquals(List.of("late"), ruling("A"));
  }

  private List<String> denied() {
    return house.ask("SELECT voice, code FROM reasons_denial ORDER BY voice, code");
  }

  @Test
  @DisplayName("S17: while a taxonomy fails, a later note takes no reason away")
  void failingKeepsEarlier() {
    house.file(LostAccount.list(LostAccount.lost("A").repSays("late")));
    house.openTaxonomy("org.test.broken", FakePlugins.READS_NOTHING);
    house.choose(LossReasonTaxonomy.class, "org.test.broken", Map.of());
    house.file(LostAccount.list(LostAccount.lost("A").repSays("invoice")));
    assertEquals(List.of("late"), ruling("A"));
  }

  @ParameterizedTest
  @ValueSource(strings = {FakePlugins.READS_NOTHING, FakePlugins.MAKES_REASONS_UP})
  @DisplayName(
      "S78: a taxonomy that throws or lies leaves reasons unknown, is named, and stops no import")
  void hostile(String members) {
    house.openTaxonomy("org.test.hostile", members);
    house.choose(LossReasonTaxonomy.class, "org.test.hostile", Map.of());
    house.file(LostAccount.list(LostAccount.lost("A").repSays("late")));
    assertEquals(new Reasons.Tally(1, Map.of()), reasons.tally(company));
    Map<String, Extensions.Failures> failures = house.door(Extensions.class).failures();
    assertEquals(List.of("org.test.hostile"), List.copyOf(failures.keySet()));
    assertEquals(List.of(1), failures.values().stream().map(Extensions.Failures::count).toList());
  }

  @Test
  @DisplayName("S78: without a taxonomy notes are kept as free text and reasons are unknown")
  void withoutTaxonomy() {
    house.choose(LossReasonTaxonomy.class, "", Map.of());
    house.file(LostAccount.list(LostAccount.lost("A").repSays("late")));
    assertEquals(new Reasons.Tally(1, Map.of()), reasons.tally(company));
    assertEquals(List.of("late"), house.ask("SELECT text FROM drawers_words"));
  }

  @Test
  @DisplayName("No taxonomy can make an unknown reason a joke")
  void unknownIsTheCores() {
    house.file(LostAccount.list(LostAccount.lost("A").repSays("unknown")));
    assertEquals(List.of("unknown"), ruling("A"));
    assertEquals(List.of(Tone.PROFESSIONAL), known(KnownReason.UNKNOWN).allowedTones());
  }

  @Test
  @DisplayName("A taxonomy's odd characters come through, and NUL as a replacement character")
  void oddLabels() {
    house.openTaxonomy("org.test.liar", FakePlugins.MAKES_REASONS_UP);
    house.choose(LossReasonTaxonomy.class, "org.test.liar", Map.of());
    house.file(LostAccount.list(LostAccount.lost("A").repSays("late")));
    assertEquals("Late\uFFFD", known("late").label("en"));
  }

  private KnownReason known(String code) {
    return Optional.ofNullable(reasons.catalogue(company).get(code)).orElseThrow();
  }

  private UUID episode(String account) {
    return house.askId(
        "SELECT e.id FROM drawers_episode e JOIN drawers_file f ON f.id = e.file_id WHERE f.account_no = '%s'"
            .formatted(account));
  }

  private List<String> ruling(String account) {
    return house.ask(
        "SELECT code FROM reasons_ruling WHERE episode_id = '%s' ORDER BY rank"
            .formatted(episode(account)));
  }
}

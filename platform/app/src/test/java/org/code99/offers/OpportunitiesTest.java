package org.code99.offers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.code99.LostAccount;
import org.code99.Shop;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.regions.RuleFault;
import org.code99.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Opportunities and the price guard")
class OpportunitiesTest {
  private Shop shop;
  private Opportunities opportunities;
  private PriceGuard guard;
  private Actor otto;
  private UUID file;

  @BeforeEach
  void open(@TempDir Path folder) {
    shop = new Shop(folder);
    opportunities = shop.house().door(Opportunities.class);
    guard = shop.house().door(PriceGuard.class);
    otto = shop.seller("Otto");
    file = shop.lost(LostAccount.lost("A-1"), "Otto");
  }

  @AfterEach
  void leave() {
    shop.close();
  }

  @Test
  @DisplayName("S38: an opportunity begins at stage one and leads back to file, visit and drawer")
  void fromStageOne() {
    UUID visit = new UUID(1, 2);
    opportunities.open(otto, file, Optional.of(visit), "Toner again");
    Opportunity opportunity = opportunities.of(otto, file).getFirst();
    assertEquals(OpportunityStage.FACT_FINDING, opportunity.stage());
    assertEquals(file, opportunity.file());
    assertEquals(Optional.of(visit), opportunity.visit());
    assertEquals(shop.house().askId("SELECT drawer_id FROM drawers_file"), opportunity.drawer());
    assertThrows(Refused.class, () -> opportunities.open(otto, file, Optional.empty(), " "));
    Actor rita = shop.seller("Rita Rep");
    assertEquals(
        Refused.Kind.NOT_FOUND,
        assertThrows(Refused.class, () -> opportunities.of(rita, file)).kind());
  }

  @ParameterizedTest
  @EnumSource(
      value = OpportunityStage.class,
      names = {"NEED", "PROPOSAL", "NEGOTIATION", "AGREED"})
  @DisplayName("S35: nothing beyond fact finding before it is closed; the refusal is audited")
  void pitchLock(OpportunityStage stage) {
    UUID opportunity = opportunities.open(otto, file, Optional.empty(), "Toner again");
    Refused refused =
        assertThrows(
            Refused.class, () -> opportunities.move(otto, opportunity, stage, "let us try"));
    assertEquals(Refused.Kind.CONFLICT, refused.kind());
    assertEquals(
        List.of("stage=" + stage.code()),
        shop.house().ask("SELECT detail FROM audit_entry WHERE action = 'offers.pitch.refused'"));
    tell("fact_finding_closed_at", "now()");
    opportunities.move(otto, opportunity, stage, "they listened");
    assertEquals(stage, opportunities.of(otto, file).getFirst().stage());
    assertEquals(2, opportunities.of(otto, file).getFirst().steps().size());
  }

  @Test
  @DisplayName("S35: 'they asked for it' opens the lock; dropping one never needs it")
  void theyAsked() {
    UUID opportunity = opportunities.open(otto, file, Optional.empty(), "Toner again");
    opportunities.move(otto, opportunity, OpportunityStage.DROPPED, "wrong customer");
    tell("pitch_asked_on = '2025-12-01', pitch_words", "'send me a price'");
    opportunities.move(otto, opportunity, OpportunityStage.PROPOSAL, "they asked");
    assertEquals(OpportunityStage.PROPOSAL, opportunities.of(otto, file).getFirst().stage());
  }

  @ParameterizedTest
  @EnumSource(Concession.Kind.class)
  @DisplayName(
      "S67, P6: gently, a concession needs a reason and a named approver; strictly it is refused")
  void concessions(Concession.Kind kind) {
    UUID mia = shop.id("Mia");
    shop.letIn("Mia", Role.MANAGER);
    Refused bare =
        assertThrows(
            Refused.class,
            () -> guard.concede(otto, file, new Concession(kind, " ", "", Optional.empty())));
    assertEquals(
        List.of("terms", "reason", "approver"),
        bare.faults().stream().map(fault -> fault.field()).toList());
    Refused own =
        assertThrows(
            Refused.class,
            () ->
                guard.concede(
                    otto,
                    file,
                    new Concession(kind, "5 less", "a debt", Optional.of(otto.person()))));
    assertEquals(
        "Nobody approves what they ask for: name a manager or an admin who sees the region of this customer, such as Mia.",
        own.faults().getFirst().sentence());
    Concession granted = new Concession(kind, "5 less", "a debt of honour", Optional.of(mia));
    guard.concede(otto, file, granted);
    assertEquals(List.of(granted), guard.concessions(otto, file));
    rule(Rule.Mode.STRICT);
    Refused strict = assertThrows(Refused.class, () -> guard.concede(otto, file, granted));
    assertEquals(Refused.Kind.CONFLICT, strict.kind());
    rule(Rule.Mode.OFF);
    guard.concede(otto, file, new Concession(kind, "5 less", "", Optional.empty()));
    assertEquals(2, guard.concessions(otto, file).size());
    assertEquals(
        List.of("refused", "refused", "granted", "refused", "granted"),
        shop.house()
            .ask(
                "SELECT split_part(action, '.', 3) FROM audit_entry WHERE action LIKE 'offers.concession%' ORDER BY ordinal"));
  }

  private void rule(Rule.Mode mode) {
    List<RuleFault> faults =
        shop.house()
            .door(HouseRules.class)
            .set(
                shop.company(),
                shop.company(),
                Rule.DISCOUNT,
                Optional.of(mode),
                OptionalInt.empty(),
                "Ada",
                "a try");
    assertTrue(faults.isEmpty(), faults::toString);
  }

  private void tell(String fact, String value) {
    shop.house()
        .tamper(
            "INSERT INTO drawers_life (file_id, company_id) VALUES ('%s', '%s') ON CONFLICT DO NOTHING"
                .formatted(file, shop.company()));
    shop.house()
        .tamper(
            "UPDATE drawers_life SET %s = %s WHERE file_id = '%s'".formatted(fact, value, file));
  }
}

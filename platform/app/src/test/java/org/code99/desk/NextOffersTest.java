package org.code99.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.LostAccount;
import org.code99.Someone;
import org.code99.TestHouse;
import org.code99.TestServer;
import org.code99.TestServer.Visitor;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.Decision;
import org.code99.people.Actor;
import org.code99.triage.RankOrder;
import org.code99.triage.Triage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Freed capacity")
class NextOffersTest {
  private TestServer server;
  private TestHouse house;
  private CaseFiles files;
  private Actor ada;

  @BeforeEach
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
    house = server.house();
    files = house.door(CaseFiles.class);
    List<LostAccount> lost = new ArrayList<>();
    for (int i = 1; i <= 7; i++) {
      lost.add(
          LostAccount.lost("N" + i).in(server.sales().north()).worth(1_000_000L * (8 - i), "EUR"));
    }
    lost.add(LostAccount.lost("S1").in(server.sales().south()).worth(90_000_000, "EUR"));
    house.file(LostAccount.list(lost.toArray(LostAccount[]::new)));
    house
        .door(Triage.class)
        .rank(new RankOrder(house.company().id(), TestHouse.TODAY, 99, done -> {}));
    ada = server.sales().seller("Ada");
    for (int i = 1; i <= NextOffers.BUSY; i++) {
      files.take(ada, id("N" + i));
    }
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @Test
  @DisplayName(
      "S65: who is busy is offered nothing; a file that ends pulls the next best of the own region")
  void pulls() {
    NextOffers offers = house.door(NextOffers.class);
    assertEquals(Optional.empty(), offers.to(ada));
    end("N2", new Decision.Over("a new director", "They said no for good."));
    assertEquals(
        "Customer N6", offers.to(ada).orElseThrow().company(), "not the richer one in the south");
    Visitor visitor = server.seller("Ada");
    assertTrue(visitor.read("/tasks/offer").body().contains("Customer N6"));
    assertTrue(visitor.get("/today").body().contains("You have room for one more"));
    assertEquals(303, visitor.post("/files/" + id("N6") + "/take", Map.of()).statusCode());
    assertFalse(visitor.get("/today").body().contains("You have room for one more"));
  }

  @Test
  @DisplayName(
      "S65: what was dropped or ended is not offered again, and managers are offered nothing")
  void notAgain() {
    end("N1", new Decision.Drop("Too far."));
    end("N3", new Decision.Drop("Too far."));
    files.take(ada, id("N6"));
    assertEquals("Customer N7", house.door(NextOffers.class).to(ada).orElseThrow().company());
    assertEquals(Optional.empty(), house.door(NextOffers.class).to(server.sales().nora()));
  }

  private void end(String account, Decision decision) {
    UUID file = id(account);
    files.decide(ada, file, files.find(ada, file).version(), decision);
  }

  private UUID id(String account) {
    return Someone.file(house, account);
  }
}

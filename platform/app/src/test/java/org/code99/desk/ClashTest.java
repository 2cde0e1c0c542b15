package org.code99.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.LostAccount;
import org.code99.Someone;
import org.code99.TestServer;
import org.code99.TestServer.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Personalities: between which two people it went wrong")
class ClashTest {
  private static final String THEIRS = "Frau Wolf, purchasing";

  private TestServer server;
  private Visitor ada;
  private UUID file;

  @BeforeEach
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
    server.house().file(LostAccount.list(LostAccount.lost("A-1").worth(500_000, "EUR")));
    ada = server.seller("Ada");
    file = Someone.fileOf(server.house(), "A-1", server.sales().seller("Ada"));
    assertEquals(
        303,
        server
            .boss()
            .post(
                "/files/" + file + "/between",
                Map.of("ours", server.sales().id("Ada").toString(), "theirs", THEIRS))
            .statusCode());
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @Test
  @DisplayName("S15: managers and admins read the two; whoever works the file reads nothing of it")
  void onlyManagersReadIt() {
    assertTrue(server.boss().get("/files/" + file + "/between").body().contains(THEIRS));
    assertTrue(server.boss().read("/case-files/" + file + "/clash").body().contains(THEIRS));
    assertEquals(403, ada.get("/files/" + file + "/between").statusCode());
    assertEquals(403, ada.read("/case-files/" + file + "/clash").statusCode());
    for (String page : List.of("", "/decide", "/dossier", "/before", "/after")) {
      assertFalse(ada.get("/files/" + file + page).body().contains("Wolf"), page);
    }
    for (String list : List.of("", "/knowledge", "/history")) {
      assertFalse(ada.read("/case-files/" + file + list).body().contains("Wolf"), list);
    }
    assertEquals(
        404, server.sven().get("/files/" + file + "/between").statusCode(), "another region");
  }

  @Test
  @DisplayName("S15, S66: where the owner is one of the two, the manager is led to the handover")
  void drivesTheHandover() {
    String asked = server.boss().get("/files/" + file + "/decide").body();
    assertTrue(asked.contains("It went wrong between Ada and " + THEIRS), asked);
    assertTrue(asked.contains("value=\"hand_over\""), asked);
  }

  @Test
  @DisplayName("S15: both are named, one of them is ours; all faults at once")
  void bothAreNamed() {
    HttpResponse<String> refused = server.boss().post("/files/" + file + "/between", Map.of());
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("ours-fault"), refused.body());
    assertTrue(refused.body().contains("theirs-fault"), refused.body());
  }
}

package org.code99.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.code99.LostAccount;
import org.code99.Someone;
import org.code99.TestServer;
import org.code99.drawers.CaseFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The dossier on its page and in the API")
class DossierPagesTest {
  private static final String HISTORY =
      """
      account number,type,number,date,promised date,actual date,amount,source
      A,invoice,R-1,2020-03-01,,,120.50,SAP
      A,delivery,L-1,2023-05-12,2023-05-01,2023-05-12,,SAP
      A,delivery,,never,,,,SAP
      """;

  private TestServer server;
  private UUID file;

  @BeforeEach
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
    server
        .house()
        .file(
            LostAccount.list(
                LostAccount.lost("A")
                    .in(server.sales().north())
                    .repSays("They wanted it cheaper")
                    .customerSays("You came late four times"),
                LostAccount.lost("B").in(server.sales().south())));
    file = Someone.file(server.house(), "A");
    server.house().door(CaseFiles.class).take(server.sales().seller("Ada"), file);
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @Test
  @DisplayName(
      "S20, S23: each fact of an uploaded history stands in the dossier with its day and source; a"
          + " bad row says why")
  void history() {
    HttpResponse<String> told = server.nora().upload("/history/new", Map.of("kind", ""), HISTORY);
    assertEquals(200, told.statusCode(), told::body);
    assertTrue(told.body().contains("2 new facts"), told::body);
    assertTrue(told.body().contains("1 not taken"), told::body);

    String page = server.seller("Ada").get("/files/" + file + "/dossier").body();
    assertTrue(page.contains("L-1") && page.contains("SAP") && page.contains("12 May 2023"), page);
    assertTrue(page.contains("1 of 1 delivery was late"), page);
    assertTrue(page.contains("You came late four times"), "their words stand apart from ours");
    assertEquals(403, server.seller("Ada").get("/history/new").statusCode());
  }

  @Test
  @DisplayName("S21: opening an empty dossier counts as reading, on the page and by the API")
  void opened() {
    assertFalse(read());
    server.seller("Ada").read("/case-files/" + file + "/dossier");
    assertFalse(read(), "a program that looks has read nothing");
    assertEquals(200, server.seller("Ada").get("/files/" + file + "/dossier").statusCode());
    assertTrue(read());
  }

  @Test
  @DisplayName("A dossier of another region is not there, on the page as in the API")
  void elsewhere() {
    assertEquals(404, server.sven().get("/files/" + file + "/dossier").statusCode());
    assertEquals(404, server.sven().read("/case-files/" + file + "/dossier").statusCode());
    HttpResponse<String> mine = server.nora().read("/case-files/" + file + "/dossier");
    assertEquals(200, mine.statusCode());
    assertTrue(mine.body().contains("\"asOf\":\"2025-12-31\""), mine::body);
  }

  private boolean read() {
    return server
        .house()
        .door(CaseFiles.class)
        .find(server.sales().seller("Ada"), file)
        .facts()
        .dossierRead();
  }
}

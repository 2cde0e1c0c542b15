package org.code99.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.OpenHouse;
import org.code99.TestHouse;
import org.code99.people.Role;
import org.code99.regions.Founding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The page of the group over HTTP")
class GroupPagesTest {
  private static final String PAY = "org.example.pay";

  private OpenHouse server;
  private UUID blume;
  private UUID other;
  private UUID gesa;
  private OpenHouse.Browser group;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    server = OpenHouse.paying(folder, PAY, "");
    Founding founding = server.door(Founding.class);
    blume = founding.found(TestHouse.company("Blume & Söhne", "EUR")).id();
    other = founding.found(TestHouse.company("Overthere AG", "EUR")).id();
    gesa = server.letIn(blume, "Gesa", blume, Role.GROUP);
    group = server.browserOf("Gesa");
    group.open("/group");
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @Test
  @DisplayName(
      "S77: the group forbids and pins plugins company by company, with a reason that the company"
          + " reads")
  void forbidsAndPins() {
    server.letIn(blume, "Ada", blume, Role.ADMIN);
    server.letIn(other, "Olga", other, Role.ADMIN);
    HttpResponse<String> noReason =
        group.send("/group", Map.of(PAY + "." + other, "forbidden", "why", ""));
    assertEquals(422, noReason.statusCode());
    assertTrue(noReason.body().contains("why-fault"), noReason.body());
    assertEquals(
        303,
        group
            .send(
                "/group",
                Map.of(
                    PAY + "." + other,
                    "forbidden",
                    PAY + "." + blume,
                    "pinned",
                    "why",
                    "One plan for one company."))
            .statusCode());
    String theirs = server.browserOf("Olga").open("/house/plugins").body();
    assertFalse(theirs.contains(PAY), theirs);
    assertTrue(theirs.contains("The group keeps one plugin back from this company."), theirs);
    String ours = server.browserOf("Ada").open("/house/plugins").body();
    assertTrue(ours.contains("Pinned by the group, by Gesa: One plan for one company."), ours);
    assertFalse(ours.contains(PAY + "/switch"), "no switch for what is pinned");
  }

  @Test
  @DisplayName(
      "S77: an admin of a company neither makes a link for who looks after the group nor sends them"
          + " away")
  void nobodyBecomesTheGroup() {
    server.letIn(blume, "Ada", blume, Role.ADMIN);
    OpenHouse.Browser ada = server.browserOf("Ada");
    ada.open("/house/people/" + gesa);
    assertEquals(403, ada.send("/house/people/" + gesa + "/link", Map.of()).statusCode());
    assertEquals(
        403, ada.send("/house/people/" + gesa + "/active", Map.of("active", "false")).statusCode());
    assertEquals(200, group.open("/group").statusCode());
  }

  @Test
  @DisplayName(
      "S77: a company is founded with the plugins that it may use, and its first admin chooses a"
          + " password")
  void founds() {
    Map<String, String> lantern =
        Map.of(
            "company",
            "Lantern Ltd",
            "country",
            "GB",
            "currency",
            "GBP",
            "name",
            "Hannah",
            "userName",
            "hannah@lantern.example");
    HttpResponse<String> nothing =
        group.send("/group/companies", Map.of("company", "Blume & Söhne"));
    assertEquals(422, nothing.statusCode());
    List.of("company-fault", "country-fault", "currency-fault", "name-fault", "userName-fault")
        .forEach(fault -> assertTrue(nothing.body().contains(fault), fault));
    HttpResponse<String> founded = group.send("/group/companies", lantern);
    assertEquals(200, founded.statusCode(), founded.body());
    String link = OpenHouse.link(founded);
    OpenHouse.Browser hannah = server.browser();
    String sentence = "another short sentence";
    hannah.open(link);
    assertEquals(
        303, hannah.send(link, Map.of("password", sentence, "again", sentence)).statusCode());
    hannah.send("/sign-in", Map.of("user", "hannah@lantern.example", "password", sentence));
    assertTrue(hannah.open("/house/plugins").body().contains("keeps one plugin back"));
    assertFalse(hannah.open("/house/audit").body().contains("Commission"));
    assertFalse(hannah.open("/house/uses").body().contains("Commission"));
  }

  @Test
  @DisplayName(
      "S77: a company that is founded with a plugin that nobody else uses finds it live at once")
  void foundedWith() {
    Map<String, String> nobody =
        Map.of(
            PAY + "." + blume, "forbidden", PAY + "." + other, "forbidden", "why", "Not for us.");
    assertEquals(303, group.send("/group", nobody).statusCode());
    assertFalse(group.open("/group").body().contains("live (generation"));
    group.open("/group/companies/new");
    Map<String, String> lantern =
        Map.of(
            "company",
            "Lantern Ltd",
            "country",
            "GB",
            "currency",
            "GBP",
            "name",
            "Hannah",
            "userName",
            "hannah@lantern.example",
            "plugins",
            PAY);
    HttpResponse<String> founded = group.send("/group/companies", lantern);
    assertEquals(200, founded.statusCode(), founded.body());
    assertTrue(group.open("/group").body().contains("live (generation"));
  }

  @Test
  @DisplayName("S77: the same over REST")
  void rest() {
    OpenHouse.Browser program = server.programOf(gesa);
    String path = "/api/v1/group/plugins/" + PAY;
    String order = "{\"company\": \"%s\", \"allowance\": \"%s\", \"why\": \"As agreed.\"}";
    assertEquals(422, program.json("PUT", path, order.formatted(other, "perhaps")).statusCode());
    HttpResponse<String> noReason =
        program.json("PUT", path, order.formatted(other, "forbidden").replace("As agreed.", " "));
    assertEquals(422, noReason.statusCode());
    assertTrue(noReason.body().contains("\"field\":\"why\""), noReason.body());
    HttpResponse<String> said = program.json("PUT", path, order.formatted(other, "forbidden"));
    assertEquals(200, said.statusCode(), said.body());
    assertTrue(said.body().contains("Forbidden by the group, by Gesa: As agreed\""), said.body());
    UUID olga = server.letIn(other, "Olga", other, Role.ADMIN);
    assertEquals("{\"items\":[]}", server.programOf(olga).open("/api/v1/plugins").body());
  }

  @Test
  @DisplayName("S77: who looks after the group reads no files, no people and no audit trail")
  void readsNoFiles() {
    List.of(
            "/drawers",
            "/imports",
            "/going-out",
            "/lessons",
            "/scoreboard",
            "/house",
            "/house/people",
            "/house/audit")
        .forEach(path -> assertEquals(403, group.open(path).statusCode(), path));
    assertFalse(group.open("/suppressions").body().contains("without its spelling"));
    server.letIn(blume, "Ada", blume, Role.ADMIN);
    assertEquals(403, server.browserOf("Ada").open("/group").statusCode());
  }

  @Test
  @DisplayName(
      "S77: only who looks after the group lets others look after it, and the last one stays")
  void givesTheGroup() {
    UUID ada = server.letIn(blume, "Ada", blume, Role.ADMIN);
    UUID sam = server.letIn(blume, "Sam", blume, Role.SALESPERSON);
    OpenHouse.Browser admin = server.browserOf("Ada");
    assertFalse(admin.open("/house/people/" + sam).body().contains("value=\"group\""));
    HttpResponse<String> refused =
        server
            .programOf(ada)
            .json("PUT", "/api/v1/people/" + sam, "{\"roles\": [\"salesperson\", \"group\"]}");
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("Only who looks after the group"), refused.body());
    UUID gil = server.letIn(blume, "Gil", blume, Role.ADMIN, Role.GROUP);
    OpenHouse.Browser both = server.browserOf("Gil");
    both.open("/house/people/" + gesa);
    assertEquals(
        303,
        both.send("/house/people/" + gesa + "/active", Map.of("active", "false")).statusCode());
    HttpResponse<String> last =
        server.programOf(gil).json("PUT", "/api/v1/people/" + gil, "{\"roles\": [\"admin\"]}");
    assertEquals(422, last.statusCode());
    assertTrue(last.body().contains("Nobody else looks after the group"), last.body());
  }

  @Test
  @DisplayName("S77: only who looks after the group suppresses for all of its companies")
  void suppresses() {
    Map<String, String> everywhere = Map.of("email", "bo@example.org", "group", "on");
    assertEquals(303, group.send("/suppressions", everywhere).statusCode());
    server.letIn(other, "Olga", other, Role.ADMIN);
    OpenHouse.Browser olga = server.browserOf("Olga");
    String before = olga.open("/suppressions").body();
    assertFalse(before.contains("bo@example.org"), "nobody reads who else knows whom");
    assertEquals(403, olga.send("/suppressions", everywhere).statusCode());
    HttpResponse<String> nothing = olga.send("/suppressions", Map.of("email", "", "why", ""));
    assertEquals(422, nothing.statusCode());
    assertTrue(nothing.body().contains("email-fault") && nothing.body().contains("why-fault"));
    assertEquals(
        303,
        olga.send("/suppressions", Map.of("phone", "+49 89 1234", "why", "They rang."))
            .statusCode());
    assertTrue(olga.open("/suppressions").body().contains("They rang."));
  }
}

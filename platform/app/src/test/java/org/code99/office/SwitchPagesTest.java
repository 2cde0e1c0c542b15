package org.code99.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

@DisplayName("The switchboard over HTTP")
class SwitchPagesTest {
  private OpenHouse server;
  private UUID company;
  private String cell;
  private OpenHouse.Browser admin;
  private OpenHouse.Browser program;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    server =
        OpenHouse.paying(folder, "org.example.pay", "{\"title\": \"Pay\", \"type\": \"object\"}");
    company = server.door(Founding.class).found(TestHouse.company("Blume & Söhne", "EUR")).id();
    UUID north = server.region(company, "north", "North");
    cell = north + ".CommissionCalculator";
    UUID ada = server.letIn(company, "Ada", company, Role.ADMIN);
    admin = server.browserOf("Ada");
    program = server.programOf(ada);
    server.letIn(company, "Noa", north, Role.ADMIN);
  }

  @AfterEach
  void leave() {
    server.close();
  }

  private String version() {
    return admin
        .open("/house/uses")
        .body()
        .replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
  }

  private void switched(String choice, String from) {
    HttpResponse<String> answer =
        admin.send(
            "/house/uses",
            Map.of("version", version(), cell, choice, "from", from, "why", "no pay here"));
    assertEquals(303, answer.statusCode(), answer.body());
  }

  private String link(String end) {
    return admin
        .open("/house/uses")
        .body()
        .replaceAll("(?s).*action=\"(/house/switches/[0-9a-f-]+/" + end + ")\".*", "$1");
  }

  @Test
  @DisplayName("P12: a wish is rehearsed on a page of its own, and nothing is switched by it")
  void rehearses() {
    String version = version();
    HttpResponse<String> page =
        admin.send("/house/uses/rehearsal", Map.of("version", version, cell, "none"));
    assertEquals(200, page.statusCode(), page.body());
    assertTrue(page.body().contains("Commission: Pay becomes nothing"), page.body());
    assertTrue(page.body().contains("name=\"" + cell + "\" value=\"none\""), page.body());
    assertEquals(version, version());
    assertEquals(422, admin.send("/house/uses/rehearsal", Map.of("version", version)).statusCode());
    HttpResponse<String> past =
        admin.send(
            "/house/uses/rehearsal",
            Map.of("version", version, cell, "none", "from", "2020-01-01"));
    assertEquals(422, past.statusCode());
    assertTrue(past.body().contains("2020-01-01 is over in North"), past.body());
    HttpResponse<String> never =
        admin.send(
            "/house/uses/rehearsal",
            Map.of("version", version, cell, "none", "from", "9999-12-31"));
    assertEquals(422, never.statusCode());
    assertTrue(never.body().contains("9999-12-31 is more than ten years away"), never.body());
  }

  @Test
  @DisplayName("P12: a coming switch stands on the page until it is called off there")
  void comes() {
    LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(40);
    switched("none", day.toString());
    String page = admin.open("/house/uses").body();
    assertTrue(page.contains("Commission of North: nothing"), page);
    assertTrue(page.contains("Pay, as Blume &amp; Söhne."), "it is not there yet: " + page);
    assertEquals(303, admin.send(link("call-off"), Map.of("back", "not this year")).statusCode());
    assertFalse(admin.open("/house/uses").body().contains("Commission of North: nothing"));
  }

  @Test
  @DisplayName("P12: the last switch is undone on the page; one that was followed says why not")
  void undoes() {
    switched("none", "");
    String undo = link("undo");
    assertEquals(303, admin.send(undo, Map.of("back", "too soon")).statusCode());
    String page = admin.open("/house/uses").body();
    assertTrue(page.contains("Pay, as Blume &amp; Söhne."), page);
    HttpResponse<String> again = admin.send(undo, Map.of("back", "too soon"));
    assertEquals(422, again.statusCode());
    assertTrue(
        again.body().contains("Ada said something else for Commission of North"), again.body());
  }

  @Test
  @DisplayName("P12, S05: programs rehearse, switch and undo; nobody takes back what is not theirs")
  void overRest() {
    HttpResponse<String> rehearsal =
        program.json(
            "POST",
            "/api/v1/uses/rehearsals",
            "{\"changes\": [{\"region\": \"%s\", \"point\": \"CommissionCalculator\", \"choice\": \"none\"}]}"
                .formatted(company));
    assertEquals(200, rehearsal.statusCode(), rehearsal.body());
    assertTrue(rehearsal.body().contains("\"name\":\"North\""), rehearsal.body());
    String version = rehearsal.body().replaceAll("(?s).*\"version\":(\\d+).*", "$1");
    HttpResponse<String> done =
        program.json(
            "POST",
            "/api/v1/uses",
            "{\"version\": %s, \"changes\": [{\"region\": \"%s\", \"point\": \"CommissionCalculator\", \"choice\": \"none\"}], \"why\": \"no pay\"}"
                .formatted(version, company));
    assertEquals(200, done.statusCode(), done.body());
    String made = program.open("/api/v1/switches").body();
    String id = made.replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
    assertTrue(made.contains("\"hindrance\":\"\""), made);
    OpenHouse.Browser noa = server.browserOf("Noa");
    noa.open("/house/uses");
    assertEquals(
        404, noa.send("/house/switches/" + id + "/undo", Map.of("back", "mine")).statusCode());
    HttpResponse<String> undone =
        program.json("POST", "/api/v1/switches/" + id + "/undo", "{\"why\": \"pay\"}");
    assertEquals(200, undone.statusCode(), undone.body());
    assertEquals(
        422,
        program
            .json("POST", "/api/v1/switches/" + id + "/undo", "{\"why\": \"pay\"}")
            .statusCode());
  }
}

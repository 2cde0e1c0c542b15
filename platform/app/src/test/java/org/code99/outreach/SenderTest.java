package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.code99.OpenHouse;
import org.code99.PluginJars;
import org.code99.TestHouse;
import org.code99.drawers.Drawers;
import org.code99.drawers.Pool;
import org.code99.people.Accounts;
import org.code99.people.Actor;
import org.code99.people.People;
import org.code99.people.Person;
import org.code99.people.Role;
import org.code99.regions.Founding;
import org.code99.regions.MapOrder;
import org.code99.regions.Region;
import org.code99.regions.Regions;
import org.code99.triage.RankOrder;
import org.code99.triage.Triage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Who writes, in a house that was set up by its link")
class SenderTest {
  private static final Map<String, String> FIRST_DAY =
      Map.of(
          "company", "Neu",
          "country", "DE",
          "currency", "EUR",
          "name", "Nora",
          "userName", "nora",
          "password", "a short sentence",
          "again", "a short sentence");

  private static final Map<String, String> SENDER =
      Map.of(
          "name", "Neu & Alt",
          "addressLines", "Hafenstr. 1\r\n\r\n 20457  Hamburg ",
          "country", "DE",
          "place", "Hamburg",
          "phone", "040 1",
          "email", "post@neu.example");

  private OpenHouse server;
  private OpenHouse.Browser nora;
  private UUID company;
  private Person person;

  @BeforeEach
  void firstDay(@TempDir Path folder) throws Exception {
    Files.createDirectory(folder.resolve("plugins"));
    new PluginJars(folder.resolve("plugins"))
        .approach("org.test.letter", ApproachSource.LETTER + ApproachSource.NO_MORE);
    server = new OpenHouse(folder);
    nora = server.browser();
    String link = "/set-up/" + server.door(Accounts.class).setUpLink();
    assertEquals(303, nora.send(link, FIRST_DAY).statusCode());
    nora.open("/house");
    company = server.door(Regions.class).companies().getFirst().id();
    person = server.door(People.class).of(company).getFirst();
  }

  @AfterEach
  void leave() {
    server.close();
  }

  private OpenHouse.Browser program() {
    return server.programOf(person.id());
  }

  private String letter() throws IOException {
    GoingOut goingOut = server.door(GoingOut.class);
    LocalDate today = LocalDate.now(Clock.systemUTC());
    Actor actor =
        new Actor(company, person.id(), person.name(), Set.of(Role.MANAGER), Set.of(company));
    UUID drawer = server.door(Drawers.class).list(company).getFirst().id();
    UUID wave = goingOut.compose(actor, drawer, 1, today);
    try (PDDocument pdf = Loader.loadPDF(goingOut.print(actor, wave, "letters.pdf"))) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  /** Two of them: each wave takes the next one. */
  private void loseTwo() {
    for (String name : List.of("Kunde", "Gast")) {
      Map<String, String> typed =
          Map.of(
              "company",
              name,
              "street",
              "Weg 2",
              "postal_code",
              "53111",
              "city",
              "Bonn",
              "country",
              "DE");
      assertEquals(303, nora.send("/files", typed).statusCode());
    }
    server
        .door(Drawers.class)
        .divide(
            company,
            new Pool(List.of(company), List.of(new Pool.Member(person.id(), person.name()))));
    server
        .door(Triage.class)
        .rank(new RankOrder(company, LocalDate.now(Clock.systemUTC()), 99, done -> {}));
  }

  @Test
  @DisplayName(
      "S46, S41: its letters are drafts until an admin tells the sender, and carry it then")
  void noDraft() throws IOException {
    loseTwo();
    assertTrue(letter().contains("DRAFT - no sender"));
    assertTrue(nora.open("/going-out").body().contains("href=\"/house/sender\""));
    assertTrue(nora.open("/house").body().contains("Letters are drafts"));
    nora.open("/house/sender");

    HttpResponse<String> told = nora.send("/house/sender", SENDER);

    assertEquals(303, told.statusCode(), told.body());
    String letter = letter();
    assertFalse(letter.contains("DRAFT"), letter);
    List.of("Neu & Alt", "Hafenstr. 1", "20457 Hamburg", "040 1", "post@neu.example")
        .forEach(line -> assertTrue(letter.contains(line), line + " in " + letter));
    assertFalse(nora.open("/going-out").body().contains("/house/sender"));
    assertTrue(
        program().open("/api/v1/audit?action=company.sender").body().contains("addressLines"));
  }

  @Test
  @DisplayName("S41, S46: all that is wrong with a sender is told at once, and nothing is kept")
  void allFaults() {
    Map<String, String> wrong = new HashMap<>(SENDER);
    wrong.putAll(Map.of("name", " ", "addressLines", "\n", "country", "XX", "email", "post"));
    HttpResponse<String> page = nora.send("/house/sender", wrong);
    assertEquals(422, page.statusCode());
    List.of("name-fault", "addressLines-fault", "country-fault", "email-fault")
        .forEach(fault -> assertTrue(page.body().contains(fault), fault));
    assertTrue(page.body().contains("040 1"), "what was typed stays");
    HttpResponse<String> nothing = program().json("PUT", "/api/v1/sender", "{}");
    assertEquals(422, nothing.statusCode(), nothing.body());
    HttpResponse<String> nulls =
        program()
            .json("PUT", "/api/v1/sender", "{\"name\": null, \"addressLines\": [null, \" \"]}");
    assertEquals(422, nulls.statusCode(), nulls.body());
    for (String field : List.of("name", "addressLines", "country")) {
      String fault = "\"field\":\"" + field + "\"";
      assertTrue(nothing.body().contains(fault), nothing.body());
      assertTrue(nulls.body().contains(fault), nulls.body());
    }
    String held = program().open("/api/v1/sender").body();
    assertTrue(held.contains("\"name\":\"Neu\"") && held.contains("\"phone\":\"\""), held);
  }

  @Test
  @DisplayName("S05: a program tells it too, and not by the name of another company of the house")
  void programTells() {
    server.door(Founding.class).found(TestHouse.company("Blume", "EUR"));
    String order =
        """
        {"name": "%s", "addressLines": ["Hafenstr. 1"], "country": "DE"}
        """;
    HttpResponse<String> taken = program().json("PUT", "/api/v1/sender", order.formatted("Blume"));
    assertEquals(422, taken.statusCode());
    assertTrue(taken.body().contains("choose another name"), taken.body());
    HttpResponse<String> told = program().json("PUT", "/api/v1/sender", order.formatted("Neu AG"));
    assertEquals(200, told.statusCode());
    assertTrue(told.body().contains("\"addressLines\":[\"Hafenstr. 1\"]"), told.body());
    assertTrue(program().open("/api/v1/regions").body().contains("Neu AG"));
  }

  @Test
  @DisplayName("S05: an admin of one region does not rename the whole company")
  void ofOneRegion() {
    Regions regions = server.door(Regions.class);
    regions.draw(
        company,
        List.of(
            new MapOrder(
                "NORD",
                "North",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                List.of(),
                List.of())));
    UUID north =
        regions.tree(company).regions().stream()
            .filter(region -> region.code().equals("NORD"))
            .map(Region::id)
            .findFirst()
            .orElseThrow();
    UUID rita = server.letIn(company, "Rita", north, Role.ADMIN);
    HttpResponse<String> refused =
        server
            .programOf(rita)
            .json(
                "PUT",
                "/api/v1/sender",
                "{\"name\": \"Neu AG\", \"addressLines\": [\"Hafenstr. 1\"], \"country\": \"DE\"}");
    assertEquals(403, refused.statusCode());
    assertFalse(program().open("/api/v1/sender").body().contains("Neu AG"));
  }
}

package org.code99.distribution;

import static org.code99.distribution.StoryLists.daysAgo;
import static org.code99.distribution.StoryLists.daysAhead;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.code99.distribution.Program.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Code 99 story once more over REST, in the order of the way of a file. */
@DisplayName("The Code 99 story, over REST")
class StoryOverRestTest extends Story {
  @TempDir Path data;

  private String company;
  private String lost;
  private String file;
  private String wave;
  private String visit;
  private Program nora;
  private Program mara;
  private Program ada;
  private Program cem;

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"gentle", "strict"})
  @DisplayName(
      "From an empty house to the commission, each refusal told on the way, under gentle and strict house rules")
  void theWayOfAFile(String rules) throws IOException {
    tell(data, rules);
  }

  @Override
  void theHouseOpens(String rules) {
    Program stranger = Program.stranger(house);
    stranger.notGet(401, "/case-files");
    String link = house.setUpPath();
    assertTrue(stranger.notPost(422, link, Map.of()).errors().size() > 4, "all faults at once");
    Map<String, String> founder =
        Map.of(
            "company", "Kern & Co",
            "country", "DE",
            "currency", "EUR",
            "name", "Nora Kern",
            "userName", "nora",
            "password", FirstDay.PASSWORD,
            "again", FirstDay.PASSWORD);
    JsonNode founded = stranger.post(link, founder);
    stranger.notPost(409, link, founder);
    company = founded.path("company").asText();
    nora = new Program(house.address(), founded.path("token").asText());
    for (String region : List.of("North", "South")) {
      nora.post(
          "/regions",
          Map.of("code", region.substring(0, 1), "name", region, "belongs", List.of(region)));
    }
    mara = comesIn("Mara", "manager", "South");
    ada = comesIn("Ada", "salesperson", "North");
    cem = comesIn("Cem", "salesperson", "South");
    String preset = "/house-rules/" + company + "/preset";
    nora.notPut(422, preset, Map.of("preset", rules));
    ada.notPut(403, preset, Map.of("preset", rules, "why", "For the story."));
    nora.put(preset, Map.of("preset", rules, "why", "For the story."));
  }

  /** S05: whoever is let in chooses a password by the one-time link. */
  private Program comesIn(String name, String role, String region) {
    String home = found(nora.get("/regions"), "name", region).path("id").asText();
    String link =
        nora.post(
                "/people",
                Map.of(
                    "name",
                    name + " Muster",
                    "userName",
                    name.toLowerCase(Locale.ROOT),
                    "roles",
                    List.of(role),
                    "home",
                    home,
                    "regions",
                    role.equals("manager") ? List.of(home) : List.of()))
            .path("link")
            .asText();
    String path = link.substring(link.indexOf("/password/"));
    Program stranger = Program.stranger(house);
    stranger.notPost(422, path, Map.of("password", "short"));
    String token =
        stranger.post(path, Map.of("password", FirstDay.PASSWORD)).path("token").asText();
    stranger.notPost(409, path, Map.of("password", FirstDay.PASSWORD));
    return new Program(house.address(), token);
  }

  /** S01, S02. */
  @Override
  void twoListsBecomeTwoDrawers() {
    nora.notLoad(422, "/imports", Map.of("name", "Lost"), "");
    ada.notLoad(403, "/imports", Map.of("name", "Lost"), StoryLists.customers("L", 12));
    assertEquals(12, filed("Lost", 12));
    assertEquals(4, filed("Soured", 4));
    assertEquals(0, filed("Lost", 12), "the same list again opens no file");
    JsonNode drawers = nora.get("/drawers");
    assertEquals(12, found(drawers, "name", "Lost").path("files").asInt());
    assertEquals(4, found(drawers, "name", "Soured").path("files").asInt());
    lost = "/drawers/" + found(drawers, "name", "Lost").path("id").asText();
  }

  private int filed(String drawer, int rows) {
    JsonNode seen =
        nora.load(
            "/imports", Map.of("name", drawer), StoryLists.customers(drawer.substring(0, 1), rows));
    assertEquals("previewed", seen.path("state").asText());
    JsonNode done = nora.post("/imports/" + seen.path("id").asText() + "/apply", Map.of());
    assertEquals(rows, done.path("rows").asInt());
    return done.path("opened").asInt();
  }

  /** S04, S05, S81. */
  @Override
  void theManagerDividesAndPrints() throws IOException {
    Map<String, String> order = Map.of("rule", "territory");
    ada.notPost(403, lost + "/division", order);
    nora.notGet(409, lost + "/packets");
    nora.notPost(422, lost + "/division", Map.of("rule", "by the weather"));
    assertEquals(12, nora.post(lost + "/division/preview", order).path("moving").asInt());
    assertEquals(0, nora.post(lost + "/division", order).path("leftOver").size());
    try (PDDocument packets = Loader.loadPDF(nora.bytes(lost + "/packets"))) {
      String text = new PDFTextStripper().getText(packets);
      assertTrue(text.contains("Ada Muster") && text.contains("Cem Muster"), text);
    }
    JsonNode hers = ada.get("/case-files?q=Kern+L+1+AG");
    file = "/case-files/" + found(hers, "accountNo", "L-01").path("id").asText();
  }

  /** S05. */
  @Override
  void nobodyElseSeesIt() {
    cem.notGet(404, file);
    mara.notGet(404, file);
    assertEquals("assigned", nora.get(file).path("stage").asText());
  }

  /** S21, S50: where the house is strict a piece waits for both; where it is gentle it is told. */
  @Override
  void nothingLeavesUnprepared() {
    JsonNode piece = composed();
    assertEquals(strict ? "withheld" : "planned", piece.path("state").asText());
    String said = piece.path(strict ? "because" : "remark").asText();
    assertTrue(said.contains("its owner has not read the dossier: open it first"), said);
    assertTrue(said.contains("there is no game plan: accept one first"), said);
    Map<String, String> order = Map.of("rule", "dossier-read", "why", "In a hurry.");
    ada.notPost(403, file + "/overrides", order);
    mara.notPost(404, file + "/overrides", order);
    nora.notPost(422, file + "/overrides", Map.of("rule", "dossier-read"));
  }

  /** The piece to Kern L 1 AG of a new wave. */
  private JsonNode composed() {
    JsonNode composed = nora.post("/waves", Map.of("drawer", id(lost)));
    wave = "/waves/" + composed.path("id").asText();
    return piece(composed);
  }

  private static JsonNode piece(JsonNode wave) {
    return StreamSupport.stream(wave.path("parcels").spliterator(), false)
        .filter(parcel -> parcel.path("company").asText().equals("Kern L 1 AG"))
        .findFirst()
        .orElseThrow();
  }

  /** S20, S21, S23. */
  @Override
  void theDossierIsRead() {
    JsonNode report = nora.load("/histories", Map.of(), StoryLists.HISTORY);
    assertEquals(3, report.path("fresh").asInt());
    assertTrue(ada.get(file + "/advice").toString().contains("The dossier is read"));
    assertTrue(ada.get(file + "/dossier").toString().contains("10000000"), "the good years");
    cem.notPost(404, file + "/dossier/opened", Map.of());
    ada.post(file + "/dossier/opened", Map.of());
    assertFalse(ada.get(file + "/advice").toString().contains("The dossier is read"));
  }

  /** S62. */
  @Override
  void sheBegins() {
    ada.notPost(422, file + "/decision", decision("begin", ""));
    Map<String, Object> begin = decision("begin", "Two good years.");
    ada.post(file + "/decision", begin);
    ada.notPost(409, file + "/decision", begin);
    assertEquals("begun", ada.get(file).path("stage").asText());
  }

  private Map<String, Object> decision(String decision, String why) {
    int version = ada.get(file).path("version").asInt();
    return Map.of("decision", decision, "version", version, "why", why);
  }

  /** S50. */
  @Override
  void sheHasAGamePlan() {
    if (strict) {
      assertEquals(
          "there is no game plan: accept one first",
          composed().path("because").asText(),
          "S21: the dossier is read");
    }
    String plan = "/plans/" + id(file);
    JsonNode sheet = ada.get(plan);
    assertTrue(sheet.path("next").path("goal").asText().startsWith("Hear from Kai 1"));
    assertEquals("letter", sheet.path("next").path("approach").asText());
    assertEquals(
        2,
        ada.notPut(422, plan, Map.of("version", 0, "goal", "", "hours", 0)).errors().size(),
        "both faults at once");
    cem.notPut(404, plan, Map.of("version", 0));
    assertEquals(1, ada.put(plan, Map.of("version", 0, "hours", 6)).path("version").asInt());
    Problem late = nora.notPut(409, plan, Map.of("version", 0, "goal", "To sell."));
    assertTrue(late.says("Ada Muster accepted version 1"), late.detail());
    assertEquals("planned", ada.get(file).path("stage").asText());
    assertEquals(1, ada.get("/plans?file=" + id(file)).path("items").size());
  }

  /** S46, S79. */
  @Override
  void aLetterLeaves() {
    if (strict) {
      assertEquals("planned", composed().path("state").asText());
    } else {
      nora.notPost(422, "/waves", Map.of("drawer", id(lost)));
    }
    nora.notPost(409, wave + "/posted", Map.of());
    nora.put(wave + "/approval", Map.of());
    assertEquals(strict ? 1 : 12, nora.post(wave + "/posted", Map.of()).path("sent").asInt());
    assertEquals("sent", piece(nora.get(wave)).path("state").asText());
    assertEquals("contacted", ada.get(file).path("stage").asText());
    assertTrue(ada.get(file + "/tasks").toString().contains("Ring them: what you sent is there."));
  }

  /** S34, S35, S39: what was said is saved, whatever is missing. */
  @Override
  void sheListensWithoutAPitch() {
    assertEquals(2, ada.notPost(422, file + "/visits", Map.of()).errors().size());
    ada.post(
        file + "/visits",
        Map.of("decisionMaker", "Kai 1", "appointment", daysAhead(1) + "T08:00:00Z"));
    String hope =
        ada.post(file + "/opportunities", Map.of("name", "A new saw")).path("id").asText();
    Problem pitch =
        ada.notPost(
            409,
            "/opportunities/" + hope + "/steps",
            Map.of("stage", "proposal", "because", "They need one."));
    assertTrue(pitch.says("Fact finding with this customer is not closed"), pitch.detail());
    JsonNode saved =
        ada.post(
            file + "/visits/notes",
            Map.of(
                "happened", "I asked, and wrote.",
                "complaints", "Late four times.",
                "saidBy", "Kai 1",
                "why", "Nobody rang.",
                "wouldThey", "yes",
                "decisionMaker", "no",
                "on", daysAgo(30)));
    visit = "/visits/" + saved.path("visit").asText();
    Problem open = ada.notPost(409, visit + "/close", Map.of());
    assertTrue(open.says("No reason is documented"), open.detail());
    assertEquals(strict, open.says("The decision maker was not there"), "S34");
    assertEquals(1, ada.get(visit).path("notes").size(), "P3: the note is saved");
  }

  /** S18, S36. */
  @Override
  void aReasonIsDocumented() {
    ada.post(
        visit + "/notes",
        Map.of(
            "happened", "The second time.",
            "cost", "A day of the line.",
            "decisionMaker", "yes",
            "reasons", List.of("late-delivery"),
            "on", daysAgo(29)));
    cem.notPost(404, visit + "/close", Map.of());
    ada.post(visit + "/close", Map.of());
    ada.post(file + "/decision", decision("begin", "They would, if dates held."));
    assertEquals("clearing", ada.get(file).path("stage").asText());
  }

  /** S67. */
  @Override
  void aPriceIsNoWayIn() {
    ada.notPost(
        strict ? 409 : 422, file + "/concessions", Map.of("kind", "discount", "terms", "5 %"));
    assertEquals(0, ada.get(file + "/concessions").path("items").size());
  }

  /** S48, S51, S52, S58. */
  @Override
  void theAirIsCleared() {
    Map<String, Object> shown = Map.of("fixes", List.of("late-delivery"), "notes", "We showed it.");
    assertFalse(step(2, shown), "S48: a fix without evidence is a promise");
    nora.notPost(422, "/lessons", Map.of("cause", "late-delivery", "status", "fixed"));
    nora.post(
        "/lessons",
        Map.of(
            "cause", "late-delivery",
            "status", "fixed",
            "since", daysAgo(60),
            "department", "Logistics",
            "evidence", "On time nine months in a row",
            "texts", Map.of("en", "One person now answers for every date.")));
    assertEquals(!strict, step(2, shown), "S51: strict takes the steps one after the other");
    assertTrue(step(1, Map.of("notes", "It was our fault.")));
    assertTrue(step(2, shown));
    assertTrue(step(3, Map.of("pastBehind", "yes", "notes", "It is behind us.")));
  }

  private boolean step(int number, Map<String, Object> said) {
    return ada.post(file + "/clearing/" + number, said).path("done").asBoolean();
  }

  /** S53, S54. */
  @Override
  void theyAgreeOnConditions() {
    JsonNode yes =
        ada.post(
            file + "/commitments",
            Map.of(
                "problem", "A call before a date slips",
                "answer", "yes",
                "words", "Then we could talk.",
                "saidBy", "Kai 1"));
    assertTrue(yes.hasNonNull("obligation"), "S53: a yes makes an obligation of ours");
    ada.notPost(422, file + "/agreements", Map.of("title", "Three orders on trial"));
    String document =
        "/agreements/"
            + ada.post(
                    file + "/agreements",
                    Map.of(
                        "title",
                        "Three orders on trial",
                        "text",
                        "Each with one who answers.",
                        "duties",
                        List.of(
                            Map.of(
                                "what", "Name who answers for the dates",
                                "owner", "Ada Muster",
                                "due", daysAhead(14)))))
                .path("id")
                .asText();
    ada.notPost(422, document + "/acceptance", Map.of("version", 1));
    ada.post(document + "/acceptance", Map.of("version", 1, "name", "Kai Kern"));
    assertEquals("agreed", ada.get(file).path("stage").asText());
  }

  /** S38, S56. */
  @Override
  void theSecondLifetimeBegins() {
    ada.notPost(422, file + "/lifetimes", Map.of());
    Map<String, String> begins = Map.of("on", daysAgo(15));
    assertEquals(2, ada.post(file + "/lifetimes", begins).path("number").asInt());
    ada.notPost(409, file + "/lifetimes", begins);
  }

  /** S69, P10: an order is none before it is paid. */
  @Override
  void theFirstPaidOrderIsTheWin() {
    assertEquals(4, ada.notPost(422, file + "/documents", Map.of()).errors().size());
    assertTrue(recorded("order", "O-1", daysAgo(12), ""));
    assertTrue(recorded("invoice", "R-1", daysAgo(10), "O-1"));
    assertFalse(recorded("invoice", "R-1", daysAgo(10), "O-1"), "each number once");
    assertFalse(second().path("won").asBoolean());
    assertTrue(recorded("payment", "P-1", daysAgo(2), "R-1"));
    assertTrue(second().path("resurrected").asBoolean());
    assertEquals("won", ada.get(file).path("stage").asText());
    ada.notPost(409, file + "/decision", decision("begin", "Once more."));
  }

  private boolean recorded(String kind, String number, String on, String of) {
    return ada.post(
            file + "/documents",
            Map.of(
                "kind", kind,
                "number", number,
                "on", on,
                "amount", Map.of("minorUnits", 10_000_00, "currency", "EUR"),
                "appliesTo", of))
        .path("added")
        .asBoolean();
  }

  private JsonNode second() {
    return found(ada.get(file + "/lifetimes"), "number", "2");
  }

  /** S69, S70. */
  @Override
  void thePayIsDoubled() {
    String statement = "/statements/" + ada.get("/me").path("person").asText();
    assertEquals(1_000_00, payable(statement), "twice five percent of 10,000");
    cem.notGet(404, statement);
    Map<String, Object> amount = Map.of("minorUnits", 1_000_00, "currency", "EUR");
    Map<String, Object> paid = Map.of("amount", amount, "reference", "Payslip of this month");
    ada.notPost(403, statement + "/payments", paid);
    nora.notPost(422, statement + "/payments", Map.of("amount", amount));
    nora.post(statement + "/payments", paid);
    assertEquals(0, payable(statement));
  }

  private long payable(String statement) {
    return ada.get(statement).path("balances").path(0).path("payable").path("minorUnits").asLong();
  }

  /** S71, P11. */
  @Override
  void theDrawerStandsBesideFiveProgrammes() {
    String list = StoryLists.programmes();
    ada.notLoad(403, "/scoreboard/programmes", Map.of(), list);
    assertEquals(5, nora.load("/scoreboard/programmes", Map.of(), list).path("rows").asInt());
    JsonNode programmes = nora.get("/scoreboard").path("programmes");
    for (String name : List.of("Trade fair", "Cold calls", "Referrals", "Search ads", "Mailings")) {
      assertTrue(programmes.toString().contains(name), name);
    }
    JsonNode drawer =
        StreamSupport.stream(programmes.spliterator(), false)
            .filter(one -> one.path("name").asText().equals("Lost"))
            .findFirst()
            .orElseThrow();
    assertEquals(1, drawer.path("orders").asInt());
    assertEquals(
        10_000_00, drawer.path("revenue").path(0).path("minorUnits").asLong(), drawer.toString());
  }

  /** The item of a list that has this in a field. */
  private static JsonNode found(JsonNode list, String field, String value) {
    return StreamSupport.stream(list.path("items").spliterator(), false)
        .filter(item -> item.path(field).asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + value + " in " + list));
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}

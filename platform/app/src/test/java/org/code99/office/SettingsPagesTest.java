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

@DisplayName("The settings of plugins over HTTP")
class SettingsPagesTest {
  private static final String POINT = "CommissionCalculator";
  private static final String CHECK =
      """
      public List<SettingsFinding> check(SettingsTrial trial) {
        String key = trial.settings().text("key", "");
        return key.isEmpty()
            ? List.of(SettingsFinding.fails("key", "There is no key."))
            : List.of(SettingsFinding.works("The bank opens with " + key + "."));
      }

      public List<SettingsFinding> faults(Settings settings) {
        String tiers = settings.text("tiers", "");
        if (tiers.equals("boom")) {
          throw new IllegalStateException("no ladder is that long");
        }
        return tiers.equals("") || tiers.equals("0-1000:5")
            ? List.of()
            : List.of(
                SettingsFinding.fails("tiers", "They leave a gap: begin at 0."),
                SettingsFinding.fails("tiers", "With " + settings.text("key", "-") + " too."));
      }
      """;

  private OpenHouse server;
  private UUID company;
  private UUID north;
  private OpenHouse.Browser admin;
  private OpenHouse.Browser program;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    server =
        OpenHouse.paying(
            folder,
            "org.example.pay",
            CHECK,
            """
            {"title": "Pay", "type": "object", "properties": {
              "rate": {"title": "Rate", "type": "number", "maximum": 100, "default": 5, "x-order": 1},
              "tiers": {"title": "Tiers", "type": "string", "default": "", "x-order": 3},
              "key": {"title": "Key", "type": "string", "x-secret": true, "x-order": 2},
              "opening-de": {"title": "Opening (German)", "type": "string", "maxLength": 1500, "default": "",
                "x-wording": ["company", "signer"], "x-order": 3}}}
            """);
    company = server.door(Founding.class).found(TestHouse.company("Blume & Söhne", "EUR")).id();
    north = server.region(company, "north", "North");
    UUID ada = server.letIn(company, "Ada", company, Role.ADMIN);
    admin = server.browserOf("Ada");
    admin.open("/house");
    program = server.programOf(ada);
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @Test
  @DisplayName(
      "S77: an admin has settings tried out before they are saved; what the plugin says never shows"
          + " the secret, and nothing is kept")
  void checks() {
    String page = "/house/uses/" + company + "/" + POINT;
    assertTrue(admin.open(page).body().contains("formaction=\"" + page + "/check\""));
    HttpResponse<String> without = admin.send(page + "/check", Map.of("set-rate", "5"));
    assertEquals(200, without.statusCode(), without.body());
    assertTrue(without.body().contains("There is no key."), without.body());

    HttpResponse<String> with =
        admin.send(page + "/check", Map.of("set-rate", "6", "set-key", "open sesame"));
    assertTrue(with.body().contains("The bank opens with (secret)."), with.body());
    assertTrue(with.body().contains("value=\"6\""), "what was typed stands there again");
    assertFalse(with.body().contains("sesame"));
    assertEquals(
        422, admin.send(page + "/check", Map.of("set-rate", "101")).statusCode(), "by the schema");
    assertFalse(admin.open(page).body().contains("value=\"6\""), "nothing was saved");

    String api = "/api/v1/uses/" + company + "/" + POINT;
    HttpResponse<String> kept = program.json("POST", api + "/check", "{}");
    assertEquals(200, kept.statusCode(), kept.body());
    assertTrue(kept.body().contains("{\"works\":false,\"setting\":\"key\""), kept.body());
    assertEquals(
        200,
        program
            .json("PUT", api, "{\"settings\": {\"key\": \"open sesame\"}, \"why\": \"a key\"}")
            .statusCode());
    String told = program.json("POST", api + "/check", "{}").body();
    assertTrue(told.contains("\"works\":true") && told.contains("(secret)"), told);
    assertTrue(
        program.open("/api/v1/audit?action=region.check").body().contains("org.example.pay"));
    assertEquals(
        404, program.json("POST", "/api/v1/uses/" + company + "/Nothing/check", "{}").statusCode());
  }

  @Test
  @DisplayName(
      "C4 S77: what breaks a plugin's own rules is not saved, by page or API: all faults at their"
          + " fields, together with those of the schema, and no secret among them")
  void rulesOfItsOwn() {
    String api = "/api/v1/uses/" + company + "/" + POINT;
    HttpResponse<String> refused =
        program.json(
            "PUT",
            api,
            """
            {"settings": {"rate": "101", "tiers": "9-10:5", "key": "open sesame", "tier": "0"}, "why": ""}
            """);
    assertEquals(422, refused.statusCode(), refused.body());
    for (String field : List.of("rate", "tier", "tiers", "why")) {
      assertTrue(refused.body().contains("\"field\":\"" + field + "\""), refused.body());
    }
    assertTrue(
        refused.body().contains("They leave a gap: begin at 0. With (secret) too."),
        refused.body());
    assertTrue(refused.body().contains("there are key, opening-de, rate, tiers"), refused.body());

    String page = "/house/uses/" + company + "/" + POINT;
    HttpResponse<String> typed =
        admin.send(page, Map.of("set-rate", "5", "set-tiers", "rubbish", "why", "more"));
    assertEquals(422, typed.statusCode());
    assertTrue(typed.body().contains("They leave a gap: begin at 0."), typed.body());
    assertTrue(typed.body().contains("value=\"rubbish\""), "what was typed stands there again");
    assertFalse(admin.open(page).body().contains("rubbish"), "nothing was saved");

    HttpResponse<String> thrown =
        program.json("PUT", api, "{\"settings\": {\"tiers\": \"boom\"}, \"why\": \"more\"}");
    assertEquals(422, thrown.statusCode(), thrown.body());
    assertTrue(thrown.body().contains("no ladder is that long"), thrown.body());
    assertEquals(
        200,
        program
            .json("PUT", api, "{\"settings\": {\"tiers\": \"0-1000:5\"}, \"why\": \"more\"}")
            .statusCode());
  }

  @Test
  @DisplayName(
      "S77: the settings of two regions stand side by side, what differs is marked, and of a secret"
          + " only whether it is set")
  void besides() {
    String api = "/api/v1/uses/";
    assertEquals(
        200,
        program
            .json(
                "PUT",
                api + company + "/" + POINT,
                "{\"settings\": {\"key\": \"open sesame\"}, \"why\": \"a key\"}")
            .statusCode());
    String alike = program.open(api + north + "/" + POINT + "/beside/" + company).body();
    assertFalse(alike.contains("\"differs\":true"), alike);
    assertTrue(alike.contains("\"differs\":false"), alike);
    assertEquals(
        200,
        program
            .json(
                "PUT",
                api + north + "/" + POINT,
                "{\"settings\": {\"rate\": \"7\"}, \"why\": \"dearer\"}")
            .statusCode());
    String told = program.open(api + north + "/" + POINT + "/beside/" + company).body();
    assertTrue(told.contains("\"one\":\"7\",\"other\":\"5\",\"differs\":true"), told);
    assertTrue(told.contains("\"one\":\"set\",\"other\":\"set\",\"differs\":false"), told);
    assertEquals(
        200,
        program
            .json(
                "PUT",
                api + north + "/" + POINT,
                "{\"settings\": {\"rate\": \"7\", \"key\": \"another\"}, \"why\": \"ours\"}")
            .statusCode());
    String page =
        admin.open("/house/uses/" + north + "/" + POINT + "/beside?with=" + company).body();
    assertTrue(page.contains("2 settings differ."), page);
    assertFalse(page.contains("sesame") || page.contains("another\""), page);
    assertEquals(
        404, program.open(api + north + "/" + POINT + "/beside/" + UUID.randomUUID()).statusCode());
  }

  @Test
  @DisplayName(
      "S84, S42, S35: a sentence of a letter with a field that nobody fills in, or with talk of prices, is refused at its field; a sound one is previewed and saved")
  void wordings() {
    String page = "/house/uses/" + company + "/" + POINT;
    HttpResponse<String> refused =
        admin.send(
            page,
            Map.of(
                "set-rate",
                "5",
                "set-opening-de",
                "{nonsense}: 10 % discount",
                "why",
                "We try it"));
    assertEquals(422, refused.statusCode());
    String fault = refused.body().substring(refused.body().indexOf("set-opening-de-fault"));
    for (String sentence :
        new String[] {
          "'{nonsense}' cannot be filled in; there are {company}, {signer}",
          "it speaks of 'discount', and no letter talks of prices before anybody has listened",
          "it speaks of '10 %'"
        }) {
      assertTrue(fault.contains(sentence), sentence + " in " + fault);
    }
    Map<String, String> sound =
        Map.of("set-rate", "5", "set-opening-de", "Wir vermissen {company}.", "why", "Shorter");
    String preview = admin.send(page + "/check", sound).body();
    assertTrue(preview.contains("Opening (German) reads: Wir vermissen Muster AG."), preview);
    assertEquals(303, admin.send(page, sound).statusCode());
    assertEquals(
        422,
        program
            .json(
                "PUT",
                "/api/v1/uses/" + company + "/" + POINT,
                "{\"settings\":{\"opening-de\":\"{firm}\"},\"why\":\"Shorter\"}")
            .statusCode());
  }
}

package org.code99.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.code99.OpenHouse;
import org.code99.PluginJars;
import org.code99.TestHouse;
import org.code99.host.JarSignature;
import org.code99.host.OpeningMarks;
import org.code99.host.PluginHost;
import org.code99.host.SigningKey;
import org.code99.host.TrustBook;
import org.code99.people.Role;
import org.code99.regions.Founding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The shelf of plugins over HTTP")
class PluginShelfPagesTest {
  private static final String PAY = "org.example.pay";
  private static final String ANSWER =
      "public List<CommissionStatement> calculate(CommissionBatch batch) { return List.of(); }";
  private static final Pattern AS_OF = Pattern.compile("name=\"asOf\" value=\"(\\d+)\"");

  @TempDir private Path folder;
  private OpenHouse house;
  private UUID company;
  private OpenHouse.Browser ada;

  @BeforeEach
  void open() throws Exception {
    house = new OpenHouse(folder);
    house.door(PluginHost.class).trust(TrustBook.ofNobody());
    house
        .door(Shelf.class)
        .open(folder.resolve("plugins"), OpeningMarks.in(folder.resolve("openings")));
    company = house.door(Founding.class).found(TestHouse.company("Blume & Söhne", "EUR")).id();
    house.letIn(company, "Ada", company, Role.ADMIN);
    ada = house.browserOf("Ada");
    ada.open("/plugin-shelf");
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName(
      "S77: a jar is uploaded, looked through, accepted with a reason, and runs; the journal tells who and why")
  void uploadsAndAccepts() {
    String jar = put(jar("1.0.0"));
    String found = ada.open(jar).body();
    assertTrue(found.contains("<dd>signed by nobody"), found);
    assertTrue(found.contains("CommissionCalculator"), found);
    assertTrue(found.contains("no version of it"), found);
    assertTrue(ada.open("/plugin-shelf").body().contains("Uploaded, not installed"));
    assertFalse(ada.open("/house/plugins").body().contains(PAY), "nothing is installed yet");

    HttpResponse<String> hasty = ada.send(jar + "/stand", Map.of("asOf", "0", "why", ""));
    assertEquals(422, hasty.statusCode());
    assertTrue(hasty.body().contains("why-fault"), hasty.body());
    assertTrue(hasty.body().contains("accept-fault"), hasty.body());

    assertEquals(303, stand(jar, true, "We wrote it ourselves").statusCode());
    String shelf = ada.open("/plugin-shelf").body();
    assertTrue(shelf.contains("accepted by Ada: We wrote it ourselves"), shelf);
    assertTrue(shelf.contains("live (generation 1)"), shelf);
    assertTrue(ada.open("/house/plugins").body().contains(PAY));
    String journal = ada.open("/plugin-shelf/journal").body();
    assertTrue(journal.contains("org.example.pay 1.0.0 accepted"), journal);
    assertTrue(journal.contains("org.example.pay 1.0.0 installed"), journal);
  }

  @Test
  @DisplayName(
      "P12: a jar that is no plugin is refused with all that is wrong, and nothing is kept")
  void refusesNonsense() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.jar"), "Dear customer");
    HttpResponse<String> refused = ada.upload("/plugin-shelf/jars", Map.of("jar", letter));
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("It is not a readable jar"), refused.body());
    assertFalse(refused.body().contains("Uploaded, not installed"), refused.body());
  }

  @Test
  @DisplayName(
      "P12: what a trusted publisher signed runs without asking; one flipped byte is refused")
  void trustsPublishers() throws Exception {
    SigningKey key = SigningKey.create(folder.resolve("example.key"), new SecureRandom());
    assertEquals(
        303,
        ada.send(
                "/plugin-shelf/publishers",
                Map.of("name", "Example Ltd", "key", key.publisher().pem(), "why", "They are ours"))
            .statusCode());
    Path file = jar("1.0.0");
    Path signature = JarSignature.beside(file);
    Files.writeString(signature, key.sign(file, "Example").text());

    byte[] sound = Files.readAllBytes(file);
    byte[] flipped = sound.clone();
    flipped[10] ^= 1;
    Files.write(file, flipped);
    ada.open("/plugin-shelf");
    HttpResponse<String> tampered =
        ada.upload("/plugin-shelf/jars", Map.of("jar", file, "signature", signature));
    assertEquals(422, tampered.statusCode());
    assertTrue(tampered.body().contains("Its signature does not fit it"), tampered.body());

    Files.write(file, sound);
    String jar = put(file, signature);
    assertTrue(ada.open(jar).body().contains("signed by Example Ltd, whom this house trusts"));
    assertEquals(303, stand(jar, false, "Asked for by the field").statusCode());
    assertTrue(ada.open("/plugin-shelf").body().contains("live (generation 1)"));

    String withdraw = "/plugin-shelf/publishers/" + key.publisher().fingerprint() + "/withdraw";
    assertEquals(422, ada.send(withdraw, Map.of("how", "revoke", "reason", "")).statusCode());
    ada.send(withdraw, Map.of("how", "revoke", "reason", "The key was stolen"));
    String shelf = ada.open("/plugin-shelf").body();
    assertTrue(
        shelf.contains("rejected: the key that signed it was revoked by Ada: The key was stolen"),
        shelf);
    assertFalse(shelf.contains("live (generation"), shelf);
    String closed = ada.open(jar).body();
    assertTrue(closed.contains("It does not run here: the key that signed it was revoked"), closed);
    assertFalse(closed.contains("Accept this very jar"), "accepting does not heal a stolen key");
  }

  @Test
  @DisplayName(
      "P12: an upgrade stands beside the old version first; one that does not open changes nothing; an earlier jar comes back")
  void upgradesAndRollsBack() {
    String first = put(jar("1.0.0"));
    stand(first, true, "We wrote it");
    String second = put(jar("2.0.0"));
    assertTrue(ada.open(second).body().contains("Upgrade from 1.0.0"));
    assertEquals(303, stand(second, true, "It pays on Fridays").statusCode());
    assertTrue(ada.open("/plugin-shelf").body().contains("2.0.0, upgraded by Ada on"));

    Path broken =
        new PluginJars(folder, "3.0.0")
            .commission(PAY, "int x = 1 / (int) (System.nanoTime() * 0); " + ANSWER, "");
    String third = put(broken);
    HttpResponse<String> refused = stand(third, true, "Newer is better");
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("ArithmeticException"), refused.body());
    String shelf = ada.open("/plugin-shelf").body();
    assertTrue(shelf.contains("2.0.0, upgraded by Ada on"), shelf);
    assertTrue(shelf.contains("live (generation"), shelf);
    assertFalse(ada.open("/plugin-shelf/journal").body().contains("Newer is better"));

    assertTrue(ada.open(first).body().contains("Roll back from 2.0.0"));
    assertEquals(303, stand(first, false, "Fridays are wrong").statusCode());
    assertTrue(ada.open("/plugin-shelf").body().contains("1.0.0, rolled back by Ada on"));
  }

  @Test
  @DisplayName("S77: two admins at once: the second is told that somebody decided meanwhile")
  void twoAtOnce() {
    String first = put(jar("1.0.0"));
    house.letIn(company, "Bea", company, Role.ADMIN);
    OpenHouse.Browser bea = house.browserOf("Bea");
    String seen = asOf(bea.open(first).body());
    stand(first, true, "We wrote it");
    HttpResponse<String> late =
        bea.send(first + "/stand", Map.of("asOf", seen, "accept", "yes", "why", "Me too"));
    assertEquals(409, late.statusCode());
    assertTrue(late.body().contains("Somebody decided something about org.example.pay"));
  }

  @Test
  @DisplayName("P12: a removed plugin is gone, its jar and its journal stay, and it can come back")
  void removes() {
    String jar = put(jar("1.0.0"));
    stand(jar, true, "We wrote it");
    String asOf = asOf(ada.open("/plugin-shelf").body());
    String remove = "/plugin-shelf/plugins/" + PAY + "/remove";
    assertEquals(303, ada.send(remove, Map.of("asOf", asOf, "why", "Nobody uses it")).statusCode());
    assertTrue(ada.open("/plugin-shelf").body().contains("Uploaded, not installed"));
    assertFalse(ada.open("/house/plugins").body().contains(PAY));
    assertTrue(ada.open("/plugin-shelf/journal").body().contains("org.example.pay 1.0.0 removed"));
    assertEquals(303, stand(jar, false, "Somebody did").statusCode());
    assertTrue(ada.open("/plugin-shelf").body().contains("live (generation"));
  }

  @Test
  @DisplayName("P12: a revoked jar is closed at once, and says who revoked it and why")
  void revokes() {
    String jar = put(jar("1.0.0"));
    stand(jar, true, "We wrote it");
    ada.open(jar);
    assertEquals(303, ada.send(jar + "/revoke", Map.of("why", "It pays twice")).statusCode());
    String shelf = ada.open("/plugin-shelf").body();
    assertTrue(shelf.contains("rejected: it was revoked by Ada: It pays twice"), shelf);
    String plugins = ada.open("/house/plugins").body();
    assertTrue(plugins.contains("Not there now: rejected: it was revoked"), plugins);
  }

  @Test
  @DisplayName(
      "S77: where there are several companies, code is decided by whoever looks after the group")
  void severalCompanies() {
    UUID other = house.door(Founding.class).found(TestHouse.company("Overthere AG", "EUR")).id();
    assertEquals(403, ada.open("/plugin-shelf").statusCode());
    assertFalse(ada.open("/house/plugins").body().contains("Plugin shelf"));
    UUID gesa = house.letIn(other, "Gesa", other, Role.GROUP);
    assertEquals(200, house.browserOf("Gesa").open("/plugin-shelf").statusCode());
    assertEquals(200, house.programOf(gesa).open("/api/v1/plugin-shelf").statusCode());
  }

  @Test
  @DisplayName("P12: the same over REST")
  void rest() {
    UUID bea = house.letIn(company, "Bea", company, Role.ADMIN);
    OpenHouse.Browser program = house.programOf(bea);
    HttpResponse<String> put =
        program.upload("/api/v1/plugin-shelf/jars", Map.of("jar", jar("1.0.0")));
    assertEquals(201, put.statusCode(), put.body());
    assertTrue(put.body().contains("\"level\":\"untrusted\""), put.body());
    Matcher hash = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"").matcher(put.body());
    assertTrue(hash.find());
    String jar = "/api/v1/plugin-shelf/jars/" + hash.group(1);
    String order = "{\"asOf\": 0, \"accept\": %s, \"why\": \"We wrote it\"}";
    assertEquals(422, program.json("POST", jar + "/stand", order.formatted(false)).statusCode());
    HttpResponse<String> stands = program.json("POST", jar + "/stand", order.formatted(true));
    assertEquals(200, stands.statusCode(), stands.body());
    String shelf = program.open("/api/v1/plugin-shelf").body();
    assertTrue(shelf.contains("\"live\":true"), shelf);
    program.json("POST", jar + "/revoke", "{\"why\": \"It pays twice\"}");
    assertTrue(program.open("/api/v1/plugin-shelf").body().contains("\"live\":false"));
    assertTrue(program.open("/api/v1/plugin-shelf/journal").body().contains("It pays twice"));
  }

  private Path jar(String version) {
    return new PluginJars(folder, version).commission(PAY, ANSWER, "");
  }

  private String put(Path jar) {
    ada.open("/plugin-shelf");
    return led(ada.upload("/plugin-shelf/jars", Map.of("jar", jar)));
  }

  private String put(Path jar, Path signature) {
    ada.open("/plugin-shelf");
    return led(ada.upload("/plugin-shelf/jars", Map.of("jar", jar, "signature", signature)));
  }

  private static String led(HttpResponse<String> response) {
    assertEquals(303, response.statusCode(), response.body());
    return response.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> stand(String jar, boolean accept, String why) {
    String asOf = asOf(ada.open(jar).body());
    return ada.send(
        jar + "/stand",
        accept
            ? Map.of("asOf", asOf, "accept", "yes", "why", why)
            : Map.of("asOf", asOf, "why", why));
  }

  private static String asOf(String page) {
    Matcher asOf = AS_OF.matcher(page);
    assertTrue(asOf.find(), page);
    return asOf.group(1);
  }
}

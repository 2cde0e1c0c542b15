package org.code99.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.code99.PluginJars;
import org.code99.TestHouse;
import org.code99.database.DatabaseFailure;
import org.code99.database.Scope;
import org.code99.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is wanted of plugins stands in the database, and every start makes it so")
class ShelfTest {
  private static final String PAY = "org.example.pay";

  /** A jar that calls halt by its name would not be opened in this process. */
  private static final String BEHIND_OUR_BACK =
      """
      {
        try {
          Runtime.class.getMethod("halt", int.class).invoke(Runtime.getRuntime(), 9);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
      """;

  private static final String ANSWER =
      "public List<CommissionStatement> calculate(CommissionBatch batch) { return List.of(); }";

  @TempDir private Path folder;
  private TestHouse house;

  @BeforeEach
  void open() throws IOException {
    house = new TestHouse(Files.createDirectory(folder.resolve("house")));
    Files.createDirectory(folder.resolve("plugins"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  @DisplayName(
      "P12: an uploaded version of a bundled plugin wins at every start; a roll back returns to the bundled one")
  void bundledAndUploaded() throws IOException {
    bundled("1.0.0");
    String uploaded;
    try (Node node = start()) {
      assertEquals("1.0.0 live", node.state(PAY));
      uploaded = node.put(jar("2.0.0", ANSWER));
      assertEquals(JarWord.UPGRADE, node.stand(uploaded, "It pays on Fridays"));
      assertEquals("2.0.0 live", node.state(PAY));
    }
    try (Node next = start()) {
      assertEquals("2.0.0 live", next.state(PAY));
      String own =
          house.ask("SELECT sha256 FROM shelf_jar").contains(uploaded)
              ? next.host().inspect(folder.resolve("plugins").resolve(PAY + "-1.0.0.jar")).sha256()
              : "";
      assertEquals(JarWord.ROLL_BACK, next.stand(own, "Fridays are wrong"));
      assertEquals("1.0.0 live", next.state(PAY));
    }
    try (Node last = start()) {
      assertEquals("1.0.0 live", last.state(PAY));
    }
    assertEquals(
        List.of("pin 2.0.0", "upgrade 2.0.0", "roll_back 1.0.0"),
        house.ask("SELECT word, version FROM shelf_jar_word ORDER BY ordinal"));
  }

  @Test
  @DisplayName(
      "P12: a jar that is merely dropped beside the bundled ones does not run before somebody accepts it")
  void dropped() throws IOException {
    bundled("1.0.0");
    new PluginJars(folder.resolve("plugins")).commission("org.example.dropped", ANSWER, "");
    String sha256;
    try (Node node = start()) {
      assertEquals("1.0.0 live", node.state(PAY));
      assertEquals(
          "1.0.0 rejected: it is signed by nobody: an admin accepts this very jar, or trusts its"
              + " publisher, before it runs",
          node.state("org.example.dropped"));
      sha256 = node.host().plugins().getFirst().sha256();
      node.say(JarWord.PIN, sha256, "We wrote it");
      assertEquals("1.0.0 live", node.state("org.example.dropped"));
    }
    try (Node next = start()) {
      assertEquals("1.0.0 live", next.state("org.example.dropped"));
    }
  }

  @Test
  @DisplayName("S77: another process of the house has the jar and follows within its next round")
  void everyNode() {
    try (Node one = start();
        Node other = start()) {
      String jar = one.put(jar("1.0.0", ANSWER));
      one.stand(jar, "We wrote it");
      assertEquals("gone", other.state(PAY));
      other.door(Shelf.class).round();
      assertEquals("1.0.0 live", other.state(PAY));

      one.say(JarWord.REVOKE, jar, "It pays twice");
      assertEquals(
          "1.0.0 rejected: it was revoked by whoever runs the machine: It pays twice",
          one.state(PAY));
      other.door(Shelf.class).round();
      assertEquals(one.state(PAY), other.state(PAY));
    }
    try (Node next = start()) {
      assertEquals(
          "1.0.0 rejected: it was revoked by whoever runs the machine: It pays twice",
          next.state(PAY));
    }
  }

  @Test
  @DisplayName(
      "P12: an upgrade that kills the house leaves the old version wanted, and names the new one until somebody releases it")
  void killedByAnUpgrade() throws IOException, InterruptedException {
    try (Node node = start()) {
      node.stand(node.put(jar("1.0.0", ANSWER)), "We wrote it");
    }
    Path deadly = jar("2.0.0", BEHIND_OUR_BACK + ANSWER);
    assertEquals(9, elsewhere(deadly));
    assertEquals(
        List.of("install 1.0.0"),
        house.ask(
            "SELECT word, version FROM shelf_jar_word WHERE word NOT IN ('pin') ORDER BY ordinal"));
    assertEquals(List.of("1.0.0", "2.0.0"), house.ask("SELECT version FROM shelf_jar ORDER BY 1"));

    try (Node next = start()) {
      assertEquals("1.0.0 live", next.state(PAY));
      String sha256 = next.host().inspect(deadly).sha256();
      assertEquals(
          List.of("the start 2.0.0 " + Shelving.DIED),
          house.ask("SELECT by_name, version, why FROM shelf_jar_word WHERE word = 'quarantine'"));
      assertEquals(
          "quarantined: " + Shelving.DIED,
          Scope.house().in(() -> next.door(Looking.class).in(sha256)).bar());
      assertThrows(Refused.class, () -> next.stand(sha256, "Once more, unseen"));
      assertEquals("1.0.0 live", next.state(PAY));
    }
  }

  @Test
  @DisplayName(
      "P12: a plugin that ended the last start is left out of the next one, the others run; an admin releases it")
  void bootGuard() throws IOException {
    bundled("1.0.0");
    String sha256;
    try (Node node = start()) {
      sha256 = node.host().plugins().getFirst().sha256();
    }
    Files.writeString(
        folder.resolve("openings").resolve(sha256 + ".opening"), PAY + "\n1.0.0\n4194303@0");
    try (Node next = start()) {
      assertEquals("1.0.0 quarantined: " + Shelving.DIED, next.state(PAY));
    }
    try (Node still = start()) {
      assertEquals("1.0.0 quarantined: " + Shelving.DIED, still.state(PAY));
      still.say(JarWord.RELEASE, sha256, "The machine had no power");
      assertEquals("1.0.0 live", still.state(PAY));
    }
  }

  @Test
  @DisplayName(
      "P12: the database itself keeps a jar under the SHA-256 of its bytes, and nobody changes or removes it")
  void contentAddressed() {
    try (Node node = start()) {
      node.put(jar("1.0.0", ANSWER));
    }
    for (String attack :
        List.of(
            "UPDATE shelf_jar SET bytes = 'x'",
            "DELETE FROM shelf_jar",
            "DELETE FROM shelf_jar_word",
            "UPDATE shelf_key_word SET name = 'x'",
            "INSERT INTO shelf_jar (sha256, bytes, signature, file_name, plugin_id, version, provider, uploaded_by, uploaded_at)"
                + " VALUES (repeat('a', 64), 'x', '', 'x', 'x', 'x', 'x', 'x', now())")) {
      assertThrows(DatabaseFailure.class, () -> house.run(attack), attack);
    }
  }

  private Node start() {
    return Node.start(house.properties(), folder);
  }

  private void bundled(String version) throws IOException {
    Path jar = new PluginJars(folder.resolve("plugins"), version).commission(PAY, ANSWER, "");
    Files.writeString(
        folder.resolve("plugins").resolve("built-in.sha256"),
        house.host().inspect(jar).sha256() + " *" + jar.getFileName() + "\n");
  }

  private Path jar(String version, String members) {
    return new PluginJars(folder, version).commission(PAY, members, "");
  }

  /** Another process uploads a jar and upgrades to it; how it ended. */
  private int elsewhere(Path jar) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Node.class.getName(),
                folder.toString(),
                jar.toString()));
    for (Map.Entry<String, Object> property : house.properties().entrySet()) {
      command.add(property.getKey());
      command.add(property.getValue().toString());
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("elsewhere.log").toFile())
        .start()
        .waitFor();
  }
}

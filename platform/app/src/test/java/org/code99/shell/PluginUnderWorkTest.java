package org.code99.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.code99.PluginJars;
import org.code99.TestHouse;
import org.code99.host.PluginState;
import org.code99.host.PluginStatus;
import org.code99.host.TrustBook;
import org.code99.regions.InstalledPlugins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("P12: an author's plugin follows its builds while the house serves")
class PluginUnderWorkTest {
  private static final String PAY = "org.example.pay";
  private static final String ANSWER =
      "public List<CommissionStatement> calculate(CommissionBatch batch) { return List.of(); }";

  @TempDir private Path folder;
  private TestHouse house;
  private Path project;
  private final List<String> told = new ArrayList<>();
  private PluginUnderWork plugin;

  @BeforeEach
  void begin() throws IOException {
    house = new TestHouse(Files.createDirectory(folder.resolve("house")));
    house.host().trust(TrustBook.ofNobody());
    project = Files.createDirectory(folder.resolve("pay"));
    plugin =
        new PluginUnderWork(project, house.host(), house.door(InstalledPlugins.class), told::add);
  }

  @AfterEach
  void end() {
    plugin.close();
    house.close();
  }

  @Test
  @DisplayName(
      "P12: each build takes the place of the one before, with one line; what is built in vain"
          + " changes nothing and says why")
  void followsTheBuilds() throws IOException {
    looks(2);
    assertEquals(List.of(), told, "nothing is built yet");

    built("1.0.0", ANSWER);
    looks(3);
    assertEquals(PAY + " 1.0.0 is live (generation 1).", told.removeLast());
    assertEquals(List.of(), told);

    built("1.0.0", "private int more; " + ANSWER);
    looks(2);
    assertEquals(PAY + " 1.0.0 is live (generation 2).", told.removeLast());

    built("1.1.0", ANSWER);
    looks(2);
    assertEquals(PAY + " 1.1.0 is live (generation 3).", told.removeLast());

    built("1.2.0", "{ if (true) throw new IllegalStateException(\"half done\"); } " + ANSWER);
    looks(2);
    assertTrue(
        told.removeLast()
            .matches(
                PAY
                    + "-1.2.0.jar is refused, and what was there goes on: its extension .* cannot be"
                    + " constructed: it threw java.lang.IllegalStateException: half done"));
    assertEquals("1.1.0", status().version());
    assertEquals(new PluginState.Live(3), status().state());

    try (Stream<Path> built = Files.list(project.resolve("target"))) {
      for (Path jar : built.toList()) {
        Files.delete(jar);
      }
    }
    looks(2);
    assertEquals(List.of(), told, "tidied away for the next build");
    assertEquals("1.1.0", status().version());
  }

  @Test
  @DisplayName("P12: a jar that is still being written is left alone until it is whole")
  void halfWritten() throws IOException {
    Path whole = new PluginJars(folder).commission(PAY, ANSWER, "");
    byte[] bytes = Files.readAllBytes(whole);
    Path jar = Files.createDirectory(project.resolve("target")).resolve("pay.jar");
    for (int part = 1; part <= 3; part++) {
      Files.write(jar, Arrays.copyOf(bytes, bytes.length * part / 3));
      looks(1);
    }
    assertEquals(List.of(), told);
    looks(1);
    assertEquals(List.of(PAY + " 1.0.0 is live (generation 1)."), told);
  }

  @Test
  @DisplayName(
      "P12: a house that others can reach does not follow builds, and neither does one of nothing")
  void onThisMachineOnly() {
    assertEquals(
        "code99: --dev-plugin runs what nobody accepted, for this machine only: leave --host out.",
        refused("--host", "0.0.0.0", "--dev-plugin", project.toString()));
    Path none = folder.resolve("none");
    assertEquals(
        "code99: --dev-plugin: there is no " + none + "; name a plugin's project or its jar.",
        refused("--dev-plugin", none.toString()));
    assertFalse(Files.exists(folder.resolve("data")), "nothing was begun");
  }

  private String refused(String... words) {
    StringWriter said = new StringWriter();
    List<String> serve =
        new ArrayList<>(List.of("serve", "--data", folder.resolve("data").toString()));
    serve.addAll(List.of(words));
    assertEquals(
        2,
        Code99.commandLine()
            .setErr(new PrintWriter(said, true))
            .execute(serve.toArray(String[]::new)));
    return said.toString().strip();
  }

  private void looks(int times) {
    for (int i = 0; i < times; i++) {
      plugin.look();
    }
  }

  /** As a build does: a new jar lies where the last one lay, or beside it. */
  private void built(String version, String members) throws IOException {
    Path bench = Files.createTempDirectory(folder, "bench");
    Path jar = new PluginJars(bench, version).commission(PAY, members, "");
    Path target = Files.createDirectories(project.resolve("target"));
    Files.move(jar, target.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  private PluginStatus status() {
    return house.host().plugins().getFirst();
  }
}

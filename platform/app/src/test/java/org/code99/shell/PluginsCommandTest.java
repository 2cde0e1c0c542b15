package org.code99.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("P12: the command line says which plugins run and why one does not")
class PluginsCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  @DisplayName("a jar that is no plugin is refused with all its problems and exit code 1")
  void verifyRefuses() throws IOException {
    Path jar = emptyJar("empty.jar");
    assertEquals(1, run("verify", jar.toString()));
    assertTrue(out.toString().startsWith("empty.jar: refused"), out::toString);
    assertTrue(out.toString().contains("- its manifest has no Plugin-Id"), out::toString);
    assertTrue(out.toString().contains("- it has no META-INF/extensions.idx"), out::toString);
  }

  @Test
  @DisplayName(
      "a missing file or folder, and no command at all, are unusable arguments: exit code 2")
  void unusableArguments() {
    assertEquals(2, run("verify", folder.resolve("none.jar").toString()));
    assertEquals(2, run("list", "--plugins", folder.resolve("none").toString()));
    assertEquals(2, run());
    assertTrue(
        err.toString()
            .contains(
                "say what to do: list, new DIR, pack DIR, try JAR, verify JAR, sign JAR or trust"),
        err::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"taxonomy", "letter"})
  @DisplayName("S84: a plugin of data is begun, packed and found sound, without a line of Java")
  void dataPlugin(String kind) {
    String plugin = folder.resolve("mine").toString();
    assertEquals(
        0,
        run(
            "new",
            plugin,
            "--data",
            kind,
            "--id",
            "com.example." + kind + "-mine",
            "--name",
            "Mine"));
    assertEquals(0, run("pack", plugin), out::toString);
    assertEquals(0, run("verify", plugin + "/" + kind + "-mine-1.0.0.jar"), out::toString);
    assertTrue(
        out.toString().contains(kind.equals("letter") ? "OutreachApproach" : "LossReasonTaxonomy"),
        out::toString);
  }

  @Test
  @DisplayName("S84: with faults nothing is packed, and each of them is told with its place")
  void faultyDataPlugin() throws IOException {
    Path plugin = folder.resolve("mine");
    run("new", plugin.toString(), "--data", "letter", "--id", "com.example.letter-mine");
    Path words = plugin.resolve("META-INF/code99/messages_de.properties");
    Files.writeString(words, Files.readString(words).replace("{company}", "{firm}"));
    assertEquals(1, run("pack", plugin.toString()));
    assertTrue(
        out.toString()
            .contains("- its messages_de.properties, card.opening: '{firm}' cannot be filled in"),
        out::toString);
    assertFalse(Files.exists(plugin.resolve("letter-mine-1.0.0.jar")));
  }

  @Test
  @DisplayName("S78: an empty folder is no failure")
  void emptyFolder() {
    assertEquals(0, run("list", "--plugins", folder.toString()));
    assertEquals(
        "No plugins in " + folder + ": every point keeps its plain behaviour.",
        out.toString().strip());
  }

  @Test
  @DisplayName("a folder with a bad jar is listed to its end and exits with 1")
  void listNamesBadJars() throws IOException {
    emptyJar("a.jar");
    emptyJar("b.jar");
    assertEquals(1, run("list", "--plugins", folder.toString()));
    assertTrue(out.toString().contains("a.jar: refused"), out::toString);
    assertTrue(out.toString().contains("b.jar: refused"), out::toString);
  }

  private Path emptyJar(String name) throws IOException {
    Path jar = folder.resolve(name);
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return jar;
  }

  private int run(String... arguments) {
    return Code99.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(Stream.concat(Stream.of("plugins"), Stream.of(arguments)).toArray(String[]::new));
  }
}

package org.code99.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.code99.host.Change;
import org.code99.host.HostSettings;
import org.code99.host.Inspection;
import org.code99.host.PluginHost;
import org.code99.host.PluginState;
import org.code99.host.PluginStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every plugin's jar must pass, in the host that will run it. A plugin's tests subclass it,
 * and most add nothing:
 *
 * <pre>{@code
 * class DartboardJarTest extends JarContract {}
 * }</pre>
 *
 * <p>It reads the jar's path from the system property {@code code99.plugin.jar}, so it runs after
 * the jar is packed: the parent POM of our plugins binds the tests to the phase {@code package}.
 */
public abstract class JarContract {
  /** Where the path of the jar stands. */
  public static final String PROPERTY = "code99.plugin.jar";

  @TempDir private Path shelf;

  @Test
  @DisplayName("the jar passes inspection without a remark")
  void passesInspection() {
    try (PluginHost host = host()) {
      assertEquals(List.of(), host.inspect(jar()).problems());
    }
  }

  @Test
  @DisplayName(
      "every extension can be constructed, closed and constructed again; its loader is collected")
  void opensAndCloses() {
    try (PluginHost host = host()) {
      String id = done(host.install(jar())).pluginId();
      assertInstanceOf(PluginState.Live.class, done(host.enable(id)).state());
      assertInstanceOf(PluginState.Installed.class, done(host.disable(id)).state());
      assertInstanceOf(PluginState.Live.class, done(host.enable(id)).state());
      assertInstanceOf(PluginState.Gone.class, done(host.remove(id)).state());
      assertEquals(0, host.lingeringLoaders(), "class loaders that something still holds");
    }
  }

  @Test
  @DisplayName(
      "its code makes answers by static factories, and a pure one asks nobody but its input")
  void keepsToTheRulesOfCode() throws IOException {
    try (PluginHost host = host()) {
      Inspection inspection = host.inspect(jar());
      assertEquals(List.of(), PluginCode.problems(jar(), inspection));
    }
  }

  @Test
  @DisplayName("a settings schema lies where its extension looks for it")
  void schemasHaveAnExtension() throws IOException {
    try (PluginHost host = host()) {
      assertEquals(List.of(), PluginCode.strayFiles(jar(), host.inspect(jar())));
    }
  }

  @Test
  @DisplayName(
      "S42: its texts and the wordings that a company may set are the same in every language")
  void speaksEveryLanguageAlike() throws IOException {
    try (PluginHost host = host()) {
      assertEquals(
          List.of(), PluginTexts.of(jar(), host.inspect(jar())).problems(editableWordings()));
    }
  }

  /** The keys of the texts that a company may word itself, by a setting for each language. */
  protected Set<String> editableWordings() {
    return Set.of();
  }

  private PluginHost host() {
    return PluginHost.open(HostSettings.of(shelf));
  }

  private static PluginStatus done(Change change) {
    return assertInstanceOf(Change.Done.class, change, change.toString()).status();
  }

  private static Path jar() {
    String path = System.getProperty(PROPERTY, "");
    assertTrue(
        !path.isEmpty() && Files.isRegularFile(Path.of(path)),
        "system property " + PROPERTY + " must name the packed jar, not '" + path + "'");
    return Path.of(path);
  }
}

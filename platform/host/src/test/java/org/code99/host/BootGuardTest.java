package org.code99.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("P12: what brought the last start down is not opened again")
class BootGuardTest {
  private static final String ID = "com.example.halt";

  @TempDir Path folder;

  /** A jar that calls halt by its name would not be opened in the house's own process. */
  private static final String BEHIND_OUR_BACK =
      """
      try {
        Runtime.class.getMethod("halt", int.class).invoke(Runtime.getRuntime(), 3);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
      """;

  /** What a start does, for a process of its own. */
  static final class Start {
    private Start() {}

    public static void main(String[] arguments) {
      Path home = Path.of(arguments[0]);
      try (PluginHost host = PluginHost.open(HostSettings.of(home.resolve("shelf")))) {
        host.watch(OpeningMarks.in(home.resolve("openings")));
        host.openAll(home.resolve("plugins"));
      }
    }
  }

  @Test
  @DisplayName(
      "a plugin whose constructor ends the process is named by the next start, and only that one")
  void named() throws IOException, InterruptedException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    PluginJar.polite("com.example.calm", "1.0.0", 1).in(plugins);
    Path jar =
        PluginJar.of(ID, "2.0.0")
            .withStrategy("Strategy", BEHIND_OUR_BACK, PluginJar.POLITE.formatted(1))
            .in(plugins);
    Process start =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Start.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(3, start.waitFor());

    OpeningMarks marks = OpeningMarks.in(folder.resolve("openings"));
    List<OpeningMarks.Left> left = marks.leftBehind();
    assertEquals(List.of(new OpeningMarks.Left(ID, "2.0.0", Sha256.of(jar))), left);

    String reason = "the last start ended while it was being opened";
    try (PluginHost host = PluginHost.open(HostSettings.of(folder.resolve("shelf")))) {
      host.watch(marks);
      host.trust(
          TrustBook.ofWhoeverOpens()
              .saying(
                  Map.of(),
                  Map.of(),
                  Map.of(),
                  Map.of(),
                  Map.of(left.getFirst().sha256(), reason)));
      assertEquals(List.of(true, false), host.openAll(plugins).stream().map(Change::done).toList());
      assertEquals("quarantined: " + reason, new Bench(host).state(ID).inWords());
      marks.ends(left.getFirst().sha256());
      assertEquals(List.of(), marks.leftBehind());
    }
  }

  @Test
  @DisplayName("a plugin that is being opened just now by another process is not blamed")
  void notBlamed() {
    OpeningMarks marks = OpeningMarks.in(folder);
    marks.begins(ID, "1.0.0", "ab");
    assertEquals(List.of(), marks.leftBehind());
    marks.ends("ab");
  }
}

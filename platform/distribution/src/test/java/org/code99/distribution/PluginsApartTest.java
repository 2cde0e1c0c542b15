package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.code99.api.Receipt;
import org.code99.host.Answer;
import org.code99.host.Change;
import org.code99.host.HostSettings;
import org.code99.host.PluginHost;
import org.code99.host.PluginStatus;
import org.code99.host.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("P12: a bundled plugin, unchanged")
class PluginsApartTest {
  @TempDir Path folder;

  static List<Path> jars() {
    return Product.bundledJars();
  }

  @ParameterizedTest
  @MethodSource("jars")
  @DisplayName("answers the same in a process of its own as in the house's")
  void answersTheSame(Path jar) {
    try (PluginHost host = PluginHost.open(HostSettings.of(folder))) {
      String plugin = done(host.install(jar)).pluginId();
      done(host.enable(plugin));
      Desk desk = Desk.of(host, plugin);
      List<?> inside = answered(desk);
      done(host.run(plugin, Running.ISOLATED));
      String where = host.plugins().getFirst().whereabouts();
      assertTrue(where.startsWith("runs apart, process "), where);
      assertEquals(inside, answered(desk));
    }
  }

  private static List<?> answered(Desk desk) {
    Answer<? extends List<?>> answer = desk.answer();
    return answer.answered().orElseThrow(() -> new AssertionError(answer.toString())).stream()
        .map(PluginsApartTest::timeless)
        .toList();
  }

  /** A channel has a clock; whatever it says beside that must be the same. */
  private static Object timeless(Object answer) {
    return answer instanceof Receipt(String key, String outcome, String note, var notBefore)
        ? new Receipt(key, outcome, note, notBefore.map(at -> Instant.EPOCH))
        : answer;
  }

  private static PluginStatus done(Change change) {
    return assertInstanceOf(Change.Done.class, change, change::toString).status();
  }
}

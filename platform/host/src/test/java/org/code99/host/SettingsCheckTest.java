package org.code99.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.code99.api.ScoringStrategy;
import org.code99.api.Settings;
import org.code99.api.SettingsCheck;
import org.code99.api.SettingsFinding;
import org.code99.api.SettingsTrial;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName(
    "P12: an extension has rules for settings, and tries them out when an admin asks it to")
class SettingsCheckTest {
  private static final String ID = "com.example.careful";
  private static final ExtensionRef CAREFUL = new ExtensionRef(ID, ID, "ScoringStrategy");
  private static final String MEMBERS =
      PluginJar.POLITE.formatted(1)
          + """
          public List<SettingsFinding> check(SettingsTrial trial) {
            return switch (trial.settings().text("do", "")) {
              case "throw" -> throw new IllegalStateException("no such account");
              case "hang" -> { while (!Thread.interrupted()) { Thread.onSpinWait(); } yield List.of(); }
              case "flood" -> Collections.nCopies(51, SettingsFinding.works("well"));
              default -> List.of(
                  SettingsFinding.works("files: " + trial.folder("out").map(f -> f.names()).orElse(List.of())),
                  SettingsFinding.fails("account", "nobody knows it"));
            };
          }

          public List<SettingsFinding> faults(Settings settings) {
            return settings.text("do", "").equals("hang")
                ? List.of(SettingsFinding.fails("do", "do something else"))
                : List.of();
          }
          """;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  @DisplayName("inside the house and apart alike, with a folder that would be granted")
  void finds(Running running) throws Exception {
    Path out = Files.createDirectory(folder.toRealPath().resolve("out"));
    Files.writeString(out.resolve("a.txt"), "a");
    try (PluginHost host = opened(running);
        LentFolder lent =
            assertInstanceOf(Grant.Given.class, host.grant(out.toString())).folder()) {
      assertTrue(host.offers(ScoringStrategy.class).getFirst().checksSettings());
      assertEquals(
          new Answer.Answered<>(
              List.of(
                  SettingsFinding.works("files: [a.txt]"),
                  SettingsFinding.fails("account", "nobody knows it"))),
          host.check(CAREFUL, new SettingsTrial(Settings.none(), Map.of("out", lent))));
      assertEquals(
          new Answer.Answered<>(List.of()),
          host.faults(CAREFUL, Settings.none()),
          "its rules find no fault");
      assertEquals(
          new Answer.Answered<>(List.of(SettingsFinding.fails("do", "do something else"))),
          host.faults(CAREFUL, asked("hang").settings()));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("whatever comes of it is told in words and not held against the plugin")
  void fails(Running running) {
    try (PluginHost host = opened(running)) {
      for (int i = 0; i < 4; i++) {
        Failure failure = host.check(CAREFUL, asked("throw")).failed().orElseThrow();
        assertEquals(FailureKind.THREW, failure.kind());
        assertTrue(failure.message().contains("no such account"), failure.message());
      }
      assertEquals(
          FailureKind.NONSENSE, host.check(CAREFUL, asked("flood")).failed().orElseThrow().kind());
      assertEquals(
          FailureKind.HUNG, host.check(CAREFUL, asked("hang")).failed().orElseThrow().kind());
      assertEquals(
          "live (generation 1)", host.plugins().getFirst().state().inWords(), "no quarantine");
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "one that was built before there was a check runs as it did, and says that it has none")
  void older(Running running) {
    try (PluginHost host = host(running)) {
      host.install(PluginJar.polite(ID, "1.0.0", 1).in(folder));
      host.enable(ID);
      assertEquals(false, host.offers(ScoringStrategy.class).getFirst().checksSettings());
      assertEquals(
          "it has no check of its settings",
          host.check(CAREFUL, asked("")).failed().orElseThrow().message());
      assertEquals(
          new Answer.Answered<>(List.of()),
          host.faults(CAREFUL, Settings.none()),
          "whoever has no rules finds no fault");
    }
  }

  private static SettingsTrial asked(String what) {
    return SettingsTrial.of(Settings.of(Map.of("do", what)));
  }

  private PluginHost opened(Running running) {
    PluginHost host = host(running);
    host.install(
        PluginJar.of(ID, "1.0.0")
            .withExtension("Careful", "ScoringStrategy, SettingsCheck, SettingsRules", "", MEMBERS)
            .in(folder));
    assertInstanceOf(Change.Done.class, host.enable(ID));
    return host;
  }

  private PluginHost host(Running running) {
    return PluginHost.open(
        HostSettings.of(folder.resolve("shelf"))
            .withDeadline(SettingsCheck.class, Duration.ofSeconds(3))
            .withRunning(level -> running));
  }
}

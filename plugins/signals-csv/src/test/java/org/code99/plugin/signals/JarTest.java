package org.code99.plugin.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.code99.api.ChangeSignal;
import org.code99.api.ChangeSignalSource;
import org.code99.api.Settings;
import org.code99.api.SignalBatch;
import org.code99.api.SignalQuery;
import org.code99.host.Answer;
import org.code99.host.ExtensionRef;
import org.code99.host.HostSettings;
import org.code99.host.PluginHost;
import org.code99.host.Running;
import org.code99.host.SignalAnswers;
import org.code99.testkit.JarContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The jar of signals from CSV files")
class JarTest extends JarContract {
  private static final String ID = "org.code99.signals-csv";

  @TempDir private Path temp;

  @ParameterizedTest
  @EnumSource(Running.class)
  @DisplayName("reads the folder that it is lent, inside and in a process of its own")
  void reads(Running place) throws IOException {
    try (FilledFolder folder = new FilledFolder(temp);
        PluginHost host =
            PluginHost.open(
                HostSettings.of(temp.toRealPath().resolve("live")).withRunning(level -> place))) {
      folder.has("a.csv", "kind,company,date,words\nacquired,Blume,2026-01-15,Bought.\n");
      host.install(Path.of(System.getProperty(PROPERTY)));
      host.enable(ID);
      SignalQuery query =
          SignalQuery.of(
              Settings.none(), Map.of("folder", folder.lent()), "", LocalDate.of(2026, 1, 15), 500);
      Answer<SignalBatch> answer =
          host.call(
              ChangeSignalSource.class,
              new ExtensionRef(ID, ID, "ChangeSignalSource"),
              source -> source.poll(query),
              SignalAnswers.to(query, Set.of("acquired")));
      assertEquals("", answer.failed().map(Object::toString).orElse(""));
      assertEquals(
          List.of("Bought."),
          answer.answered().orElseThrow().signals().stream().map(ChangeSignal::words).toList());
      host.disable(ID);
      assertEquals(0, host.lingeringLoaders());
    }
  }
}

package org.code99.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.code99.host.Change;
import org.code99.host.PluginHost;

/** Opens every plugin of the program once and tells how that went. */
final class PluginHealth {
  private PluginHealth() {}

  static List<Finding> findings() {
    Path folder = PluginFolder.ofThisProgram();
    if (!Files.isDirectory(folder)) {
      return List.of(Finding.lack("folder", "there is no folder " + folder));
    }
    List<Finding> findings = new ArrayList<>();
    try (TemporaryFolder shelf = TemporaryFolder.named("code99-doctor-");
        PluginHost host = PluginHost.open(HouseSettings.of(shelf.path()))) {
      host.trust(House.trusted(folder));
      for (Change change : host.openAll(folder)) {
        findings.add(
            switch (change) {
              case Change.Done(var status) ->
                  Finding.fine(status.pluginId(), status.version() + " opens");
              case Change.Refused refused ->
                  Finding.lack(refused.subject(), String.join("; ", refused.reasons()));
            });
      }
    }
    return findings;
  }
}

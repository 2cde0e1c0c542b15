package org.code99.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.code99.api.GrantedFolder;
import org.code99.host.Grant;
import org.code99.host.HostSettings;
import org.code99.host.LentFolder;
import org.code99.host.PluginHost;

/** Folders for the tests of a channel or a source of signals, as the house lends them. */
public final class LentFolders {
  private LentFolders() {}

  /** A folder of a test; it stays lent until the tests end. */
  public static GrantedFolder of(Path folder) {
    try {
      Path shelf = Files.createTempDirectory("code99-shelf-");
      try (PluginHost host = PluginHost.open(HostSettings.of(shelf))) {
        return switch (host.grant(folder.toRealPath().toString())) {
          case Grant.Given(LentFolder lent) -> lent;
          case Grant.Refused(List<String> reasons) ->
              throw new IllegalArgumentException(String.join(" ", reasons));
        };
      } finally {
        Files.delete(shelf);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

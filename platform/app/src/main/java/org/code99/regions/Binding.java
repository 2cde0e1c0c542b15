package org.code99.regions;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.code99.api.Settings;
import org.code99.host.ExtensionRef;

/** What a region uses at an extension point: its own choice, or the nearest one up the tree. */
public sealed interface Binding {
  /**
   * A live extension with its settings.
   *
   * @param extension to call
   * @param version of the plugin that supplies it
   * @param settings checked, defaults filled in, without the paths of folders
   * @param secrets the names of those settings that nobody is shown
   * @param folders that an admin granted, as they typed them, by setting
   * @param chosenBy the region that chose it: this one or one above
   */
  record Bound(
      ExtensionRef extension,
      String version,
      Settings settings,
      Set<String> secrets,
      Map<String, String> folders,
      UUID chosenBy)
      implements Binding {
    /** Copies. */
    public Bound {
      secrets = Set.copyOf(secrets);
      folders = Map.copyOf(folders);
    }

    /** Without what is set: there are secrets among it. */
    @Override
    public String toString() {
      return extension + " " + version + ", chosen by " + chosenBy;
    }
  }

  /**
   * Chosen, but not there: the choice and its settings wait.
   *
   * @param extensionId what was chosen
   * @param why it is not there, a sentence
   */
  record Absent(String extensionId, String why) implements Binding {}

  /** Nobody up the tree chose anything: the point's plain behaviour holds. */
  record Unbound() implements Binding {}
}

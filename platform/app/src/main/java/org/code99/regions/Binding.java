package org.code99.regions;

import java.util.Map;
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
   * @param folders that an admin granted, as they typed them, by setting
   * @param chosenBy the region that chose it: this one or one above
   */
  record Bound(
      ExtensionRef extension,
      String version,
      Settings settings,
      Map<String, String> folders,
      UUID chosenBy)
      implements Binding {
    /** Copies. */
    public Bound {
      folders = Map.copyOf(folders);
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

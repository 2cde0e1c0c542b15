package org.code99.shelf;

import java.util.List;

/**
 * The shelf as a page shows it.
 *
 * @param plugins by their id
 * @param waiting jars of plugins that are not installed, the newest first
 */
record ShelfView(List<ShelfRow> plugins, List<ShelvedJar> waiting) {
  /** Copies. */
  public ShelfView {
    plugins = List.copyOf(plugins);
    waiting = List.copyOf(waiting);
  }
}

package org.code99.drawers;

import java.util.List;
import java.util.UUID;
import org.code99.regions.Region;
import org.code99.regions.RegionTree;

/** A region with all that lie below it. */
final class Territory {
  private Territory() {}

  static List<UUID> of(RegionTree tree, UUID region) {
    return tree.regions().stream()
        .map(Region::id)
        .filter(id -> tree.lineage(id).stream().anyMatch(above -> above.id().equals(region)))
        .toList();
  }
}

package org.code99.regions;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a switch would change at one point, as two pictures of the same day.
 *
 * @param day from which it would hold; where the clocks of its regions differ, the first
 * @param point such as {@code OutreachApproach} or {@code OutreachChannel-email}
 * @param before as it is without the switch
 * @param after as it would be
 * @param labels how people call what can be used there, by extension id
 * @param regions in which another extension or other settings would hold, those below included
 */
public record Swap(
    UUID company,
    LocalDate day,
    String point,
    Switchboard before,
    Switchboard after,
    Map<String, String> labels,
    Set<UUID> regions) {
  /** Copies. */
  public Swap {
    labels = Map.copyOf(labels);
    regions = Set.copyOf(regions);
  }

  /** How people call an extension. */
  public String label(String extensionId) {
    return labels.getOrDefault(extensionId, Extensions.name(extensionId));
  }
}

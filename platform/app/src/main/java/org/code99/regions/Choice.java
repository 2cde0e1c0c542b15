package org.code99.regions;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A region's choice of an extension, to be written down.
 *
 * @param region that chooses
 * @param point the simple name of the extension point, such as {@code OutreachApproach}
 * @param slot the medium for channels, else empty
 * @param extensionId what is chosen; empty means: nothing, and nothing from above either
 * @param settings as text, by the names of the extension's schema
 * @param validFrom the business day from which it holds
 * @param decidedBy who chose
 * @param note why
 */
public record Choice(
    UUID region,
    String point,
    String slot,
    String extensionId,
    Map<String, String> settings,
    LocalDate validFrom,
    String decidedBy,
    String note) {
  /** Copies. */
  public Choice {
    settings = Map.copyOf(settings);
  }

  Switchboard.Place place() {
    return new Switchboard.Place(region, point, slot);
  }

  Choice with(Map<String, String> other) {
    return new Choice(region, point, slot, extensionId, other, validFrom, decidedBy, note);
  }

  /** Without what is set: there are secrets among it. */
  @Override
  public String toString() {
    return "%s %s = %s from %s, by %s".formatted(point, slot, extensionId, validFrom, decidedBy);
  }
}

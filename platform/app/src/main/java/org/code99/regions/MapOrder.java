package org.code99.regions;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A region to be drawn on a company's map.
 *
 * @param code unlike that of any other
 * @param name as people read it
 * @param parent the code of the region above; empty for one right below the company
 * @param language of its letters, if it says so
 * @param window {@code din-5008-b} or {@code us-10}, if it says so
 * @param giftCeilingMinor in the company's currency, if it says so
 * @param regionValues values of a list's region column that belong here
 * @param countryValues values of a list's country column that belong here
 */
public record MapOrder(
    String code,
    String name,
    Optional<String> parent,
    Optional<String> language,
    Optional<String> window,
    OptionalLong giftCeilingMinor,
    List<String> regionValues,
    List<String> countryValues) {
  /** Copies. */
  public MapOrder {
    regionValues = List.copyOf(regionValues);
    countryValues = List.copyOf(countryValues);
  }
}

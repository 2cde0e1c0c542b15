package org.code99.intake;

import java.util.Optional;
import java.util.UUID;
import org.code99.regions.RegionTree;

/** Says which region a row of a list belongs to. */
@FunctionalInterface
public interface RegionLocator {
  /**
   * Asked once for each unlike pair, on the thread that reads the list.
   *
   * @param regionText as the list has it, empty when it has none
   * @param country as the list has it, empty when it has none
   */
  Located locate(String regionText, String country);

  /** By the map of a company; one of a single region takes the list's own regions as they are. */
  static RegionLocator of(RegionTree tree) {
    boolean ownRegions = tree.regions().size() == 1;
    return (regionText, country) ->
        tree.locate(regionText, country)
            .map(found -> Located.in(found.id()))
            .orElseGet(ownRegions ? Located::atCompany : Located::unknown);
  }

  /** The same, but what would lie at the company itself lies in a region. */
  default RegionLocator atHomeIn(UUID region) {
    return (regionText, country) -> {
      Located found = locate(regionText, country);
      return found.regionId().isPresent()
          ? found
          : new Located(Optional.of(region), found.recognised());
    };
  }
}

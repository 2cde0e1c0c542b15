package org.code99.api;

import java.util.List;

/**
 * Parcels handed over in one call.
 *
 * @param settings of the region
 * @param parcels at most the channel's batch limit
 */
public record Consignment(Settings settings, List<Parcel> parcels) {
  /** Copies the list. */
  public Consignment {
    parcels = List.copyOf(parcels);
  }
}

package org.code99.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parcels handed over in one call.
 *
 * @param settings of the region
 * @param parcels at most the channel's batch limit
 * @param folders that an admin granted, by the setting that asks for each of them
 */
public record Consignment(
    Settings settings, List<Parcel> parcels, Map<String, GrantedFolder> folders) {
  /** Copies the list and the map. */
  public Consignment {
    parcels = List.copyOf(parcels);
    folders = Map.copyOf(folders);
  }

  /** Parcels for a channel without a folder. */
  public Consignment(Settings settings, List<Parcel> parcels) {
    this(settings, parcels, Map.of());
  }

  /**
   * The folder granted for a setting that is marked {@code x-folder} in the settings schema;
   * nothing where nobody granted one.
   */
  public Optional<GrantedFolder> folder(String setting) {
    return Optional.ofNullable(folders.get(setting));
  }
}

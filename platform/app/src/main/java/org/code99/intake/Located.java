package org.code99.intake;

import java.util.Optional;
import java.util.UUID;

/**
 * Where a row belongs.
 *
 * @param regionId empty is the company itself
 * @param recognised false makes a remark: the list names a region that nobody knows
 */
public record Located(Optional<UUID> regionId, boolean recognised) {
  /** In a region. */
  public static Located in(UUID regionId) {
    return new Located(Optional.of(regionId), true);
  }

  /** At the company, because nobody knows such a region. */
  public static Located unknown() {
    return new Located(Optional.empty(), false);
  }

  /** At the company, on purpose. */
  public static Located atCompany() {
    return new Located(Optional.empty(), true);
  }
}

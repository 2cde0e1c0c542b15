package org.code99.mornings;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A morning of a company, in those of its regions that share a time zone.
 *
 * @param company whose morning it is
 * @param regions where it is morning; a file that lies at the company itself belongs to the root,
 *     whose id is the company's
 * @param day the business day there
 */
public record Morning(UUID company, Set<UUID> regions, LocalDate day) {
  /** Copies. */
  public Morning {
    regions = Set.copyOf(regions);
  }
}

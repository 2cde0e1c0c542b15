package org.code99.desk;

import java.util.List;
import java.util.UUID;
import org.code99.api.Money;

/**
 * A drawer as its manager sees it first.
 *
 * @param marker what stands on the label
 * @param files of the regions they see
 * @param lostPerYear known losses of a year, one amount for each currency
 * @param unknown files of unknown value
 * @param unassigned files that nobody has
 * @param left files whose buyer has left, or may have
 * @param back won back
 * @param parked watched
 * @param over let go
 */
record DrawerCard(
    UUID id,
    String name,
    String marker,
    int files,
    List<Money> lostPerYear,
    int unknown,
    int unassigned,
    int left,
    int back,
    int parked,
    int over) {
  DrawerCard {
    lostPerYear = List.copyOf(lostPerYear);
  }

  /** How many still lie there to be worked. */
  int open() {
    return files - back - over;
  }
}

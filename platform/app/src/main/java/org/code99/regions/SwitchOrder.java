package org.code99.regions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.regions.WhoUsesWhat.Wish;

/**
 * Change cells of who uses what, all of them at once.
 *
 * @param from the business day from which they hold, in the region of each; empty for today
 * @param by who says so, by name
 */
public record SwitchOrder(
    UUID company, List<Wish> wishes, Optional<LocalDate> from, String by, String why) {
  /** Copies. */
  public SwitchOrder {
    wishes = List.copyOf(wishes);
  }
}

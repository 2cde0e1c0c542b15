package org.code99.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.code99.api.Money;
import org.code99.drawers.DrawerTally;
import org.code99.drawers.Stage;

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

  /** Adds up what lies in a drawer. */
  static DrawerCard of(UUID id, String name, String marker, List<DrawerTally> tallies) {
    Map<String, Money> lost = new TreeMap<>();
    tallies.stream()
        .flatMap(tally -> tally.lostPerYear().stream())
        .forEach(sum -> lost.merge(sum.currency(), sum, Money::plus));
    return new DrawerCard(
        id,
        name,
        marker,
        count(tallies, tally -> true),
        lost.values().stream()
            .sorted(Comparator.comparingLong(Money::minorUnits).reversed())
            .toList(),
        count(tallies, tally -> tally.lostPerYear().isEmpty()),
        count(tallies, tally -> !tally.owned()),
        count(tallies, DrawerTally::left),
        count(tallies, tally -> tally.stage() == Stage.WON),
        count(tallies, tally -> tally.stage() == Stage.PARKED),
        count(tallies, tally -> tally.stage() == Stage.OVER));
  }

  private static int count(List<DrawerTally> tallies, Predicate<DrawerTally> kind) {
    return Math.toIntExact(tallies.stream().filter(kind).mapToLong(DrawerTally::files).sum());
  }

  /** How many still lie there to be worked. */
  int open() {
    return files - back - over;
  }
}

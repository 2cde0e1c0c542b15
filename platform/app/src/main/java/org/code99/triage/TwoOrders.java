package org.code99.triage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.code99.regions.Rehearsed.Sample;
import org.code99.regions.Rehearsed.Side;
import org.code99.regions.Rehearsed.Tally;
import org.code99.web.Show;

/**
 * The same files in two orders.
 *
 * @param customers by file
 */
record TwoOrders(Map<UUID, String> customers, Standings before, Standings after) {
  private static final int FIRST = 10;
  private static final int SHOWN = 5;

  List<Tally> tallies() {
    if (customers.isEmpty()) {
      return List.of();
    }
    Set<UUID> stays = first(before, FIRST);
    stays.retainAll(first(after, FIRST));
    return List.of(
        tally("Files tried, the first of today", side -> side.inOrder().size()),
        tally(
            "Scored; the others come by lost revenue",
            side -> side.inOrder().stream().filter(one -> one.score().isPresent()).count()),
        new Tally(
            "Among the first ten on both sides",
            Show.number(stays.size()),
            Show.number(stays.size())));
  }

  private Tally tally(String what, Function<Standings, Number> figure) {
    return new Tally(
        what,
        Show.number(figure.apply(before).longValue()),
        Show.number(figure.apply(after).longValue()));
  }

  /** The first few of either order. */
  List<Sample> samples() {
    Set<UUID> shown = first(after, SHOWN);
    shown.addAll(first(before, SHOWN));
    return shown.stream()
        .map(file ->
            new Sample(
                file,
                Objects.requireNonNull(customers.get(file)),
                side(before, file),
                side(after, file)))
        .toList();
  }

  private static Set<UUID> first(Standings side, int most) {
    return side.inOrder().stream()
        .limit(most)
        .map(one -> one.file().file())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Side side(Standings side, UUID file) {
    int place = side.placeOf(file);
    Standings.Placed here = side.inOrder().get(place - 1);
    return new Side(
        "Place "
            + place
            + here.score().map(score -> ", " + Show.count(score.points(), "point")).orElse(""),
        here.score().stream()
            .flatMap(score -> score.because().stream())
            .map(line -> line.text() + (line.points() < 0 ? " " : " +") + line.points())
            .toList(),
        "",
        here.score().isPresent() ? "" : "nobody scores it: by lost revenue");
  }
}

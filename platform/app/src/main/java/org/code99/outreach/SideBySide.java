package org.code99.outreach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.code99.api.Block;
import org.code99.api.Money;
import org.code99.api.Piece;
import org.code99.regions.Rehearsed.Refusal;
import org.code99.regions.Rehearsed.Sample;
import org.code99.regions.Rehearsed.Side;
import org.code99.regions.Rehearsed.Tally;
import org.code99.regions.Swap;
import org.code99.web.Show;

/** The same files, as they would be written to without a switch and with it. */
final class SideBySide {
  private static final int SHOWN = 3;
  private static final int REASONS = 12;

  private final Swap swap;
  private final List<Tried> before;
  private final List<Tried> after;

  /**
   * Lays both beside each other.
   *
   * @param before one for each file
   * @param after the same files in the same order
   */
  SideBySide(Swap swap, List<Tried> before, List<Tried> after) {
    this.swap = swap;
    this.before = List.copyOf(before);
    this.after = List.copyOf(after);
  }

  List<Tally> tallies() {
    if (before.isEmpty()) {
      return List.of();
    }
    List<Tally> tallies = new ArrayList<>();
    tallies.add(tally("Files tried, the best first", side -> Show.number(side.size())));
    TreeSet<String> results = new TreeSet<>();
    before.forEach(tried -> results.add(what(tried)));
    after.forEach(tried -> results.add(what(tried)));
    for (String what : results) {
      tallies.add(
          tally(
              what.isEmpty() ? "Nobody writes" : what,
              side -> Show.number(side.stream().filter(t -> what(t).equals(what)).count())));
    }
    tallies.add(
        tally(
            "May go today",
            side ->
                Show.number(
                    side.stream()
                        .filter(t -> t.piece().isPresent() && t.objections().isEmpty())
                        .count())));
    tallies.add(tally("Boxes and gifts cost", side -> cost(side.stream().toList())));
    return List.copyOf(tallies);
  }

  private Tally tally(String what, Function<List<Tried>, String> figure) {
    return new Tally(what, figure.apply(before), figure.apply(after));
  }

  /** Reasons that hold back, or lead elsewhere, more files after the switch come first. */
  List<Refusal> refusals() {
    Map<String, Long> was = reasons(before);
    Map<String, Long> will = reasons(after);
    TreeSet<String> all = new TreeSet<>(was.keySet());
    all.addAll(will.keySet());
    return all.stream()
        .map(why -> new Refusal(why, was.getOrDefault(why, 0L), will.getOrDefault(why, 0L)))
        .sorted(
            Comparator.comparingLong((Refusal one) -> one.before() - one.after())
                .thenComparing(Comparator.comparingLong(Refusal::after).reversed()))
        .limit(REASONS)
        .toList();
  }

  private static Map<String, Long> reasons(List<Tried> side) {
    return side.stream()
        .flatMap(tried -> tried.reasons().stream())
        .collect(Collectors.groupingBy(why -> why, TreeMap::new, Collectors.counting()));
  }

  /** First those that get something else, one that the new approach does not suit among them. */
  List<Sample> samples() {
    List<Integer> shown = new ArrayList<>();
    IntStream.range(0, after.size()).filter(this::differs).limit(SHOWN).forEach(shown::add);
    IntStream.range(0, after.size())
        .filter(i -> !shown.contains(i) && !after.get(i).written().because().isEmpty())
        .limit(2)
        .forEach(shown::add);
    if (shown.isEmpty()) {
      IntStream.range(0, Math.min(SHOWN, after.size())).forEach(shown::add);
    }
    return shown.stream()
        .map(i ->
            new Sample(
                after.get(i).candidate().file(),
                after.get(i).candidate().company(),
                side(before.get(i)),
                side(after.get(i))))
        .toList();
  }

  private boolean differs(int i) {
    return !what(before.get(i)).equals(what(after.get(i)));
  }

  private Side side(Tried tried) {
    return new Side(
        what(tried),
        tried.piece().map(SideBySide::lines).orElse(List.of()),
        cost(List.of(tried)),
        String.join("; ", tried.reasons()));
  }

  private String what(Tried tried) {
    return tried
        .piece()
        .map(piece -> Show.plugin(piece.kind().code()) + ": " + swap.label(tried.approach()))
        .orElse("");
  }

  private static List<String> lines(Piece piece) {
    List<String> lines = new ArrayList<>();
    if (!piece.subject().isEmpty()) {
      lines.add(piece.subject());
    }
    piece.blocks().stream().map(Block::text).forEach(lines::add);
    piece
        .kit()
        .ifPresent(
            kit -> kit.items().forEach(item -> lines.add(item.quantity() + " × " + item.name())));
    return lines;
  }

  private static String cost(List<Tried> side) {
    return side.stream()
        .flatMap(tried -> tried.costs().stream())
        .collect(Collectors.toMap(Money::currency, m -> m, Money::plus, TreeMap::new))
        .values()
        .stream()
        .map(Show::exactly)
        .collect(Collectors.joining(" + "));
  }
}

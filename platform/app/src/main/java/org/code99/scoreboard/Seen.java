package org.code99.scoreboard;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.code99.reasons.KnownReason;
import org.code99.scoreboard.Figures.About;
import org.code99.scoreboard.Figures.Named;
import org.code99.scoreboard.Figures.Sold;
import org.code99.scoreboard.Figures.Standing;

/** The figures over what somebody sees. */
record Seen(Figures figures, Place.Sight sight) {
  /** The stages in the order of the way. */
  private static final List<String> WAY =
      List.of(
          "listed",
          "assigned",
          "begun",
          "planned",
          "contacted",
          "fact_finding",
          "clearing",
          "agreed",
          "restarted",
          "won",
          "over",
          "parked");

  /** Drawers with files that they see, by name. */
  List<UUID> drawers() {
    Set<UUID> seen =
        standings().map(standing -> standing.place().drawer()).collect(toUnmodifiableSet());
    return figures.drawers().entrySet().stream()
        .filter(drawer -> seen.contains(drawer.getKey()))
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  String name(UUID drawer) {
    return figures.drawers().getOrDefault(drawer, "");
  }

  List<StageCount> funnel() {
    Map<String, Long> files = new TreeMap<>(comparingInt(WAY::indexOf));
    Sums value = new Sums();
    standings()
        .forEach(standing -> {
          files.merge(standing.stage(), standing.files(), Long::sum);
          value.take(standing.stage(), standing.worth());
        });
    return files.entrySet().stream()
        .map(stage -> new StageCount(stage.getKey(), stage.getValue(), value.of(stage.getKey())))
        .toList();
  }

  List<ReasonCount> reasons(Map<String, KnownReason> catalogue) {
    Map<String, EnumMap<About, Long>> byCode = new TreeMap<>();
    named()
        .filter(named -> named.about() != About.LOST_TO && named.about() != About.LOST_BY)
        .forEach(named ->
            byCode
                .computeIfAbsent(named.name(), code -> new EnumMap<>(About.class))
                .merge(named.about(), named.losses(), Long::sum));
    return byCode.entrySet().stream()
        .map(reason -> reason(reason.getKey(), reason.getValue(), catalogue))
        .sorted(comparingLong(ReasonCount::ruling).reversed())
        .toList();
  }

  List<RivalCount> rivals() {
    Map<String, Long> files = new TreeMap<>();
    Sums revenue = new Sums();
    figures.won().stream()
        .filter(won -> sight.reaches(won.place()))
        .forEach(won -> {
          files.merge(won.competitor(), won.files(), Long::sum);
          revenue.take(won.competitor(), won.revenue());
        });
    return files.entrySet().stream()
        .map(rival -> new RivalCount(rival.getKey(), rival.getValue(), revenue.of(rival.getKey())))
        .sorted(comparingLong(RivalCount::files).reversed())
        .toList();
  }

  DrawerReport report(UUID drawer) {
    List<Standing> standings =
        standings().filter(standing -> standing.place().drawer().equals(drawer)).toList();
    Sums worth = new Sums();
    standings.forEach(standing -> worth.take(name(drawer), standing.worth()));
    return new DrawerReport(
        drawer,
        name(drawer),
        standings.stream().mapToLong(Standing::files).sum(),
        days(standings, Standing::since).min(naturalOrder()),
        days(standings, Standing::latest).max(naturalOrder()),
        worth.of(name(drawer)),
        standings.stream().mapToLong(Standing::unknown).sum(),
        counts(drawer, About.RULING),
        counts(drawer, About.LOST_TO),
        counts(drawer, About.LOST_BY));
  }

  /** The causes that rule losses of a drawer. */
  Set<String> causes(UUID drawer) {
    return named().filter(in(drawer, About.RULING)).map(Named::name).collect(toUnmodifiableSet());
  }

  long leads(UUID drawer, Years years) {
    return figures.worked().stream()
        .filter(worked -> worked.place().drawer().equals(drawer) && sight.reaches(worked.place()))
        .filter(worked -> years.hold(worked.year()))
        .mapToLong(Figures.Worked::leads)
        .sum();
  }

  /** Orders and revenue of a drawer, of all years. */
  Stream<Sold> sold(UUID drawer) {
    return figures.sold().stream()
        .filter(sold -> sold.place().drawer().equals(drawer) && sight.reaches(sold.place()));
  }

  private Stream<Standing> standings() {
    return figures.standings().stream().filter(standing -> sight.reaches(standing.place()));
  }

  private Stream<Named> named() {
    return figures.named().stream().filter(named -> sight.reaches(named.place()));
  }

  private List<DrawerReport.Count> counts(UUID drawer, About about) {
    Map<String, Long> files = new TreeMap<>();
    named()
        .filter(in(drawer, about))
        .filter(Named::newest)
        .forEach(named -> files.merge(named.name(), named.losses(), Long::sum));
    return files.entrySet().stream()
        .map(name -> new DrawerReport.Count(name.getKey(), name.getValue()))
        .sorted(comparingLong(DrawerReport.Count::files).reversed())
        .toList();
  }

  private static Predicate<Named> in(UUID drawer, About about) {
    return named -> named.about() == about && named.place().drawer().equals(drawer);
  }

  private static Stream<LocalDate> days(
      List<Standing> standings, Function<Standing, Optional<LocalDate>> day) {
    return standings.stream().map(day).flatMap(Optional::stream);
  }

  private static ReasonCount reason(
      String code, EnumMap<About, Long> losses, Map<String, KnownReason> catalogue) {
    KnownReason known = catalogue.get(code);
    return new ReasonCount(
        code,
        known == null ? code : known.label("en"),
        losses.getOrDefault(About.REP, 0L),
        losses.getOrDefault(About.CUSTOMER, 0L),
        losses.getOrDefault(About.MANAGER, 0L),
        losses.getOrDefault(About.RULING, 0L));
  }
}

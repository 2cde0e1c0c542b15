package org.code99.shell;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.drawers.CaseFile;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.Decision;
import org.code99.drawers.FileFilter;
import org.code99.people.Actor;
import org.code99.protection.Protection;
import org.code99.protection.Standing;
import org.code99.reasons.Reasons;
import org.code99.visits.VisitPlan;
import org.code99.visits.Visits;
import org.code99.watch.Signal;
import org.code99.watch.Tripwire;
import org.code99.watch.Watch;
import org.code99.wins.LostAgain;
import org.code99.wins.Wins;

/** What the salespeople do with their files: each file has its fate, and goes as far as that. */
final class DemoWork {
  private static final int A_PAGE = 200;

  private final House house;
  private final DemoClock clock;
  private final LocalDate today;
  private final DemoTeam team;
  private final DemoRoad road;
  private final Map<CaseFile, DemoFate> fates = new LinkedHashMap<>();
  private final Map<CaseFile, Actor> owners = new HashMap<>();

  DemoWork(
      House house,
      DemoClock clock,
      LocalDate today,
      DemoTeam team,
      Map<String, DemoCustomer> customers) {
    this.house = house;
    this.clock = clock;
    this.today = today;
    this.team = team;
    this.road = new DemoRoad(house, clock, customers, team.of(DemoPart.LOGISTICS));
  }

  /** Everybody looks at what they were given; who may not be contacted is left alone. */
  void share(UUID drawer) {
    for (Actor seller : team.sellers()) {
      List<CaseFile> files = new ArrayList<>(files(seller, FileFilter.all().in(drawer)));
      files.sort(Comparator.comparing(CaseFile::accountNo));
      Map<UUID, Standing> standings =
          house
              .door(Protection.class)
              .standings(team.company(), today, files.stream().map(CaseFile::id).toList());
      files.removeIf(file ->
          Optional.ofNullable(standings.get(file.id()))
              .filter(standing -> !standing.allowsContact())
              .isPresent());
      for (int i = 0; i < files.size(); i++) {
        fates.put(files.get(i), DemoFate.OF_THE_LOST.get(i % DemoFate.OF_THE_LOST.size()));
        owners.put(files.get(i), seller);
      }
    }
  }

  private List<CaseFile> files(Actor actor, FileFilter filter) {
    return house.door(CaseFiles.class).list(actor, filter, Optional.empty(), A_PAGE).items();
  }

  /** Everybody whose file comes that far takes a step. */
  void everybody(DemoFate.Step step) {
    fates.forEach((file, fate) -> {
      if (fate.reaches(step)) {
        road.walk(step, owner(file), file);
      }
    });
  }

  /** What lies beside the road, in the last three weeks. */
  void besideTheRoad() {
    clock.dawns(today.minusDays(17));
    fates.forEach(this::end);
    clock.dawns(today.minusDays(3));
    house
        .door(Watch.class)
        .competitorFailing(
            team.of(DemoPart.HEAD),
            "Borealis AG",
            new Signal(
                Tripwire.Kind.COMPETITOR_FAILING,
                "borealis-strike",
                "Their warehouse has been on strike for two weeks.",
                today.minusDays(3)));
    takeFromTheSoured();
    remember();
  }

  private void end(CaseFile file, DemoFate fate) {
    Actor owner = owner(file);
    switch (fate.ending()) {
      case NONE -> {}
      case PARKED -> park(owner, file);
      case OVER ->
          road.end(
              owner,
              owner,
              file.id(),
              new Decision.Over(
                  "Somebody new buys there.", "They were heard, and said no for good."));
      case BACK_IN_THE_DRAWER ->
          road.end(owner, owner, file.id(), new Decision.Drop("Too far for one visit this year."));
      case HANDED_OVER ->
          road.end(
              owner,
              team.of(DemoPart.HEAD),
              file.id(),
              new Decision.HandOver(
                  colleague(owner).person(), 30, "They get on better with each other."));
      case LOST_AGAIN ->
          house
              .door(Wins.class)
              .lostAgain(
                  owner, file.id(), new LostAgain(clock.today(), "Contoso Tools", List.of()));
      case EXPECTED ->
          house
              .door(Visits.class)
              .schedule(
                  owner,
                  file.id(),
                  new VisitPlan(
                      file.contact().name(),
                      Optional.of(
                          today.plusDays(2).atTime(LocalTime.of(9, 30)).toInstant(ZoneOffset.UTC))),
                  ZoneOffset.UTC);
    }
    clock.passes(Duration.ofMinutes(3));
  }

  private void park(Actor owner, CaseFile file) {
    boolean rival = !file.loss().competitor().isEmpty();
    Tripwire tripwire =
        rival
            ? Tripwire.when(Tripwire.Kind.COMPETITOR_FAILING)
            : Tripwire.on(Tripwire.Kind.CONTRACT_ENDS, today.plusDays(75));
    int version = house.door(CaseFiles.class).find(owner, file.id()).version();
    house
        .door(Watch.class)
        .park(owner, file.id(), version, List.of(tripwire), "They are bound elsewhere for now.");
  }

  /** Somebody else of the same team: the next one by name who works the same kind of file. */
  private Actor colleague(Actor owner) {
    return fates.keySet().stream()
        .filter(file -> !owner(file).equals(owner))
        .filter(file -> sameRegion(file, owner))
        .map(this::owner)
        .findFirst()
        .orElseThrow();
  }

  private boolean sameRegion(CaseFile file, Actor owner) {
    return fates.keySet().stream()
        .anyMatch(own -> owner(own).equals(owner) && own.region().equals(file.region()));
  }

  /** Of the prospects that were soured nobody was given any; a few were taken. */
  private void takeFromTheSoured() {
    CaseFiles files = house.door(CaseFiles.class);
    for (Actor seller : team.sellers()) {
      UUID region =
          owners.entrySet().stream()
              .filter(entry -> entry.getValue().equals(seller))
              .findFirst()
              .orElseThrow()
              .getKey()
              .region();
      files(team.of(DemoPart.HEAD), FileFilter.all().within(region)).stream()
          .filter(file -> file.owner().isEmpty() && file.loss().valueEstimated())
          .findFirst()
          .ifPresent(file -> files.take(seller, file.id()));
    }
  }

  /** What two of them know in their heads. */
  private void remember() {
    CaseFile file = fates.keySet().iterator().next();
    Reasons reasons = house.door(Reasons.class);
    DemoTeam.accepted(
        reasons.remember(
            team.company(),
            file.id(),
            "Jonas Winter",
            "He keeps the first saw he bought from us in the hall."));
    DemoTeam.accepted(
        reasons.remember(
            team.company(),
            file.id(),
            "Selin Kaya",
            "I think it was the reminder, not the delay."));
  }

  private Actor owner(CaseFile file) {
    return Optional.ofNullable(owners.get(file)).orElseThrow();
  }
}

package org.code99.mornings;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.code99.database.Scope;
import org.code99.database.WholeHouse;
import org.code99.people.Actor;
import org.code99.regions.Company;
import org.code99.regions.Regions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door of what is done by itself: from four in the morning on, by the clock of each region,
 * every work is done once for the day. A day that nobody was awake for is not made up for; each
 * work looks at everything that is due by now.
 *
 * <p>Several processes may look at one database: the one that comes first does it.
 */
@Singleton
public class Mornings {
  private static final LocalTime DAWN = LocalTime.of(4, 0);
  private static final Duration ROUND = Duration.ofMinutes(1);
  private static final Logger LOG = LoggerFactory.getLogger(Mornings.class);

  private final List<MorningWork> works;
  private final MorningTurn turn;
  private final MorningBook book;
  private final Regions regions;
  private final Clock clock;
  private final TaskScheduler scheduler;
  private final AtomicReference<Optional<ScheduledFuture<?>>> rounds =
      new AtomicReference<>(Optional.empty());

  Mornings(
      List<MorningWork> works,
      MorningTurn turn,
      MorningBook book,
      Regions regions,
      Clock clock,
      @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
    this.works = works.stream().sorted(Comparator.comparing(MorningWork::code)).toList();
    this.turn = turn;
    this.book = book;
    this.regions = regions;
    this.clock = clock;
    this.scheduler = scheduler;
  }

  /** Looks every minute from now on, until the house closes. */
  public void begin() {
    rounds
        .getAndSet(
            Optional.of(scheduler.scheduleWithFixedDelay(Duration.ZERO, ROUND, this::safely)))
        .ifPresent(before -> before.cancel(false));
  }

  @PreDestroy
  void end() {
    rounds.get().ifPresent(round -> round.cancel(false));
  }

  /** Looks once at every company, and does what waits; each work touches its company's rows. */
  @WholeHouse
  public void round() {
    for (Company company : regions.companies()) {
      Scope.of(company.id()).in(() -> round(company.id()));
    }
  }

  private void round(UUID company) {
    Map<ZoneId, Set<UUID>> zones = regions.tree(company).byZone();
    zones.forEach((zone, part) -> {
      ZonedDateTime now = clock.instant().atZone(zone);
      if (!now.toLocalTime().isBefore(DAWN)) {
        Morning morning = new Morning(company, part, now.toLocalDate());
        works.forEach(work -> attempt(work, zone, morning));
      }
    });
  }

  /** How everything stands in one's company: every work in every time zone. */
  @Transactional
  public List<Standing> standings(Actor actor) {
    return standings(actor.company());
  }

  /** In every company, for those who look after the machine; no word of what went wrong. */
  @WholeHouse
  @Transactional
  public List<String> troubles() {
    return regions.companies().stream()
        .flatMap(company -> standings(company.id()).stream())
        .flatMap(standing ->
            standing.trouble().stream()
                .map(trouble ->
                    "The daily work '%s' (%s) failed %s, last at %s; it is tried again at %s."
                        .formatted(
                            standing.code(),
                            standing.timeZone(),
                            trouble.failures() == 1 ? "once" : trouble.failures() + " times",
                            trouble.failedAt(),
                            trouble.againAt())))
        .toList();
  }

  private List<Standing> standings(UUID company) {
    List<MorningBook.Row> rows = book.of(company);
    List<Standing> standings = new ArrayList<>();
    for (MorningWork work : works) {
      for (ZoneId zone : regions.tree(company).byZone().keySet()) {
        Optional<MorningBook.Row> row =
            rows.stream()
                .filter(
                    one -> one.work().equals(work.code()) && one.timeZone().equals(zone.getId()))
                .findFirst();
        standings.add(
            new Standing(
                work.code(),
                work.sentence(),
                zone.getId(),
                row.flatMap(MorningBook.Row::doneFor),
                row.flatMap(MorningBook.Row::doneAt),
                row.flatMap(MorningBook.Row::trouble)));
      }
    }
    return List.copyOf(standings);
  }

  private void attempt(MorningWork work, ZoneId zone, Morning morning) {
    try {
      turn.take(work, zone, morning);
    } catch (RuntimeException e) {
      LOG.warn("The daily work '{}' failed for {}", work.code(), morning.day(), e);
      turn.failed(work, zone, morning, e);
    }
  }

  /** A database that is away comes back: the next round finds it. */
  private void safely() {
    try {
      round();
    } catch (RuntimeException e) {
      LOG.warn("The daily work could not be looked at", e);
    }
  }
}

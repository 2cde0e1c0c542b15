package org.code99.shelf;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.code99.database.WholeHouse;
import org.code99.host.Change;
import org.code99.host.OpeningMarks;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.regions.InstalledPlugins;
import org.code99.regions.Regions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door of the shelf for whoever opens the house: first what lies in the plugin folder, then
 * what somebody uploaded and wanted. What is wanted stands in the database; every process that
 * works on it makes it so for itself.
 */
@Singleton
public class Shelf {
  private static final Duration ROUND = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

  private final InstalledPlugins plugins;
  private final Shelving shelving;
  private final Said said;
  private final Guarding guarding;
  private final Regions regions;
  private final TaskScheduler scheduler;
  private final AtomicLong seen = new AtomicLong();
  private final AtomicReference<Optional<ScheduledFuture<?>>> rounds =
      new AtomicReference<>(Optional.empty());

  Shelf(
      InstalledPlugins plugins,
      Shelving shelving,
      Said said,
      Guarding guarding,
      Regions regions,
      @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
    this.plugins = plugins;
    this.shelving = shelving;
    this.said = said;
    this.guarding = guarding;
    this.regions = regions;
    this.scheduler = scheduler;
  }

  /**
   * Opens all plugins that are wanted and trusted.
   *
   * @param folder the plugin folder; one that is not there holds none
   * @param marks what earlier processes left behind while they opened a plugin
   * @return the jars of the folder that were turned away
   */
  @WholeHouse
  public List<Change.Refused> open(Path folder, OpeningMarks marks) {
    guarding.follow();
    List<OpeningMarks.Left> left = marks.leftBehind();
    shelving.quarantine(left);
    left.forEach(jar -> marks.ends(jar.sha256()));
    List<Change.Refused> refused = Files.isDirectory(folder) ? plugins.openAll(folder) : List.of();
    seen.set(said.soFar());
    shelving.begin();
    shelving.align();
    return refused;
  }

  /** Has the host trust whom this house trusts; nothing is opened. */
  @WholeHouse
  public void trust() {
    shelving.trust();
  }

  /**
   * Whether somebody decides which code runs. It runs for every company: an admin decides where
   * there is one, and where there are several, whoever looks after the group.
   */
  @WholeHouse
  public boolean isOpenTo(Actor actor) {
    return actor.is(Role.GROUP) || (actor.is(Role.ADMIN) && regions.companies().size() == 1);
  }

  /**
   * Looks every two seconds whether somebody decided something elsewhere, until the house closes.
   */
  public void begin() {
    rounds
        .getAndSet(Optional.of(scheduler.scheduleWithFixedDelay(ROUND, ROUND, this::safely)))
        .ifPresent(before -> before.cancel(false));
  }

  @PreDestroy
  void end() {
    rounds.get().ifPresent(round -> round.cancel(false));
  }

  /** Looks once. */
  @WholeHouse
  public void round() {
    guarding.follow();
    long now = said.soFar();
    if (seen.getAndSet(now) != now) {
      shelving.align();
    }
  }

  /** A database that is away comes back: the next round finds it. */
  private void safely() {
    try {
      round();
    } catch (RuntimeException e) {
      LOG.warn("What is wanted of plugins could not be looked at", e);
    }
  }
}

package org.code99.watch;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.code99.database.Scope;
import org.code99.database.WholeHouse;
import org.code99.regions.Company;
import org.code99.regions.Regions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every half minute whose turn it is, while the house serves; each process does. */
@Singleton
class SourceRounds implements ApplicationEventListener<ServerStartupEvent> {
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final Logger LOG = LoggerFactory.getLogger(SourceRounds.class);

  private final Regions regions;
  private final Polling polling;
  private final TaskScheduler scheduler;

  SourceRounds(
      Regions regions, Polling polling, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
    this.regions = regions;
    this.polling = polling;
    this.scheduler = scheduler;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent served) {
    var _ = scheduler.scheduleWithFixedDelay(PAUSE, PAUSE, this::safely);
  }

  /** Once through every company; each source touches its company's rows. */
  @WholeHouse
  public void round() {
    for (Company company : regions.companies()) {
      Scope.of(company.id()).in(() -> safely(company));
    }
  }

  /** What breaks at one company is tried again, and keeps no other from being asked. */
  private void safely(Company company) {
    try {
      polling.round(company.id());
    } catch (RuntimeException e) {
      LOG.warn("The sources of signals could not be asked", e);
    }
  }

  private void safely() {
    try {
      round();
    } catch (RuntimeException e) {
      LOG.warn("The sources of signals could not be looked at", e);
    }
  }
}

package org.code99.web;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerShutdownEvent;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes its rounds by the clock stops before the rooms it looks into are closed. */
@Singleton
class Timers implements ApplicationEventListener<ServerShutdownEvent> {
  private static final Duration TO_FINISH = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

  private final ExecutorService rounds;

  Timers(@Named(TaskExecutors.SCHEDULED) ExecutorService rounds) {
    this.rounds = rounds;
  }

  @Override
  public void onApplicationEvent(ServerShutdownEvent ended) {
    rounds.shutdown();
    try {
      if (!rounds.awaitTermination(TO_FINISH.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("a round by the clock is cut off; it is done again the next time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.code99.web;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerShutdownEvent;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes its rounds by the clock stops before the rooms it looks into are closed. */
@Singleton
class Timers implements ApplicationEventListener<ServerShutdownEvent> {
  private static final Duration TO_FINISH = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

  private final ExecutorService rounds;
  private final AtomicLong deadline = new AtomicLong();

  Timers(@Named(TaskExecutors.SCHEDULED) ExecutorService rounds) {
    this.rounds = rounds;
  }

  /**
   * No further round begins. Those under way have as long as the requests that are waited for
   * meanwhile, so that a house with both at work ends no later than one with either.
   */
  void rest() {
    deadline.compareAndSet(0, System.nanoTime() + TO_FINISH.toNanos());
    rounds.shutdown();
  }

  @Override
  public void onApplicationEvent(ServerShutdownEvent ended) {
    rest();
    try {
      if (!rounds.awaitTermination(deadline.get() - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        LOG.warn("a round by the clock is cut off; it is done again the next time");
        rounds.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.code99.outreach;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerShutdownEvent;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the dispatcher go its rounds while the house serves; each node has one. */
@Singleton
class DispatchWorker implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(DispatchWorker.class);
  private static final int SECONDS_TO_FINISH = 10;

  private final Dispatcher dispatcher;
  private final Duration pause;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("code99-dispatch").factory());

  DispatchWorker(
      Dispatcher dispatcher,
      @Property(name = "code99.dispatch.pause", defaultValue = "2s") Duration pause) {
    this.dispatcher = dispatcher;
    this.pause = pause;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent served) {
    var _ = thread.scheduleWithFixedDelay(this::rounds, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What fails now - the database, say - is tried again after the pause. */
  private void rounds() {
    try {
      while (!thread.isShutdown() && dispatcher.round() > 0) {}
    } catch (RuntimeException | Error e) {
      LOG.warn("a round of the dispatcher failed and is tried again: {}", e.toString());
    }
  }

  /** Before the database is closed: what the round under way has learned is still written down. */
  @EventListener
  void ends(ServerShutdownEvent ended) throws InterruptedException {
    stop();
  }

  /** A call that is under way may finish; what it leaves behind is unknown, not lost. */
  @PreDestroy
  void stop() throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
      LOG.warn("a channel has not answered yet: what it carries counts as unknown");
    }
  }
}

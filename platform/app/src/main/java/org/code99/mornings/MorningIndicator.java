package org.code99.mornings;

import io.micronaut.core.async.publisher.AsyncSingleResultPublisher;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.reactivestreams.Publisher;

/**
 * What fails of the daily work. The house serves on meanwhile, so it is up: whoever restarts what
 * is down has nothing to gain by it.
 */
@Singleton
class MorningIndicator implements HealthIndicator {
  private final Mornings mornings;
  private final ExecutorService executor;
  private final AtomicReference<List<String>> last = new AtomicReference<>(List.of());

  MorningIndicator(Mornings mornings, @Named(TaskExecutors.IO) ExecutorService executor) {
    this.mornings = mornings;
    this.executor = executor;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return new AsyncSingleResultPublisher<>(executor, this::told);
  }

  /** What was found when it was looked at last; each question to the house looks. */
  List<String> lastSentences() {
    return last.get();
  }

  private HealthResult told() {
    last.set(sentences());
    return HealthResult.builder("mornings", HealthStatus.UP).build();
  }

  private List<String> sentences() {
    try {
      return mornings.troubles();
    } catch (RuntimeException e) {
      return List.of("What is done every morning cannot be read: the database does not answer.");
    }
  }
}

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
import org.reactivestreams.Publisher;

/**
 * What fails of the daily work. The house serves on meanwhile, so it is up: whoever restarts what
 * is down has nothing to gain by it.
 */
@Singleton
class MorningIndicator implements HealthIndicator {
  static final String NAME = "mornings";

  private final Mornings mornings;
  private final ExecutorService executor;

  MorningIndicator(Mornings mornings, @Named(TaskExecutors.IO) ExecutorService executor) {
    this.mornings = mornings;
    this.executor = executor;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return new AsyncSingleResultPublisher<>(executor, this::told);
  }

  private HealthResult told() {
    return HealthResult.builder(NAME, HealthStatus.UP).details(sentences()).build();
  }

  private List<String> sentences() {
    try {
      return mornings.troubles();
    } catch (RuntimeException e) {
      return List.of("What is done every morning cannot be read: the database does not answer.");
    }
  }
}

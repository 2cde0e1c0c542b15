package org.code99.mornings;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.management.endpoint.health.HealthLevelOfDetail;
import io.micronaut.management.health.aggregator.HealthAggregator;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import org.reactivestreams.Publisher;

/** {@code /health} tells nothing of the machine, and in words what fails of the daily work. */
@Singleton
class MorningHealth implements BeanCreatedEventListener<HealthAggregator<HealthResult>> {
  private final Provider<MorningIndicator> mornings;

  /** Listeners are made before all else, so what they need waits until it is asked for. */
  MorningHealth(Provider<MorningIndicator> mornings) {
    this.mornings = mornings;
  }

  @Override
  public HealthAggregator<HealthResult> onCreated(
      BeanCreatedEvent<HealthAggregator<HealthResult>> event) {
    HealthAggregator<HealthResult> house = event.getBean();
    return new HealthAggregator<>() {
      @Override
      public Publisher<HealthResult> aggregate(
          HealthIndicator[] indicators, HealthLevelOfDetail level) {
        return Publishers.map(house.aggregate(indicators, level), MorningHealth.this::inWords);
      }

      @Override
      public Publisher<HealthResult> aggregate(String name, Publisher<HealthResult> results) {
        return house.aggregate(name, results);
      }
    };
  }

  private HealthResult inWords(HealthResult overall) {
    List<String> sentences = mornings.get().lastSentences();
    return sentences.isEmpty()
        ? overall
        : HealthResult.builder("code99", overall.getStatus()).details(sentences).build();
  }
}

package org.code99.mornings;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.endpoint.health.HealthLevelOfDetail;
import io.micronaut.management.health.aggregator.DefaultHealthAggregator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.runtime.ApplicationConfiguration;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code /health} tells nothing of the machine, and in words what fails of the daily work. */
@Singleton
@Replaces(DefaultHealthAggregator.class)
class MorningHealth extends DefaultHealthAggregator {

  MorningHealth(ApplicationConfiguration application) {
    super(application);
  }

  /** What may be told to anybody: only the sentences of the mornings. */
  @Override
  protected Object aggregateDetails(List<HealthResult> results) {
    return results.stream()
        .filter(result -> MorningIndicator.NAME.equals(result.getName()))
        .map(HealthResult::getDetails)
        .findFirst()
        .orElse(List.of());
  }

  @Override
  protected HealthResult buildResult(
      HealthStatus overall, Object details, HealthLevelOfDetail level) {
    return details instanceof List<?> sentences && !sentences.isEmpty()
        ? HealthResult.builder("code99", overall).details(sentences).build()
        : super.buildResult(overall, details, HealthLevelOfDetail.STATUS);
  }
}

package org.code99.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import org.code99.people.Actor;
import org.code99.people.Role;

/**
 * How the server is, for Prometheus: told to admins, and to a collector on this very machine. What
 * a proxy passes on comes from elsewhere.
 */
@Controller
@Requires(property = "micronaut.metrics.enabled", value = "true")
@Secured(SecurityRule.IS_ANONYMOUS)
class MetricsPage {
  private final PrometheusMeterRegistry registry;

  MetricsPage(PrometheusMeterRegistry registry) {
    this.registry = registry;
  }

  @Get("/metrics")
  @Produces(MediaType.TEXT_PLAIN)
  String metrics(HttpRequest<?> request) {
    Optional<Actor> actor = ActorBinder.of(request);
    if (!near(request) && actor.filter(who -> who.is(Role.ADMIN)).isEmpty()) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN,
          "The metrics are for admins, and for a collector on the machine itself.");
    }
    return registry.scrape();
  }

  private static boolean near(HttpRequest<?> request) {
    boolean passedOn =
        request.getHeaders().contains("X-Forwarded-For")
            || request.getHeaders().contains("Forwarded");
    return !passedOn && request.getRemoteAddress().getAddress().isLoopbackAddress();
  }
}

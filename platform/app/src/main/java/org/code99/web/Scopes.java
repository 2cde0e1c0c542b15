package org.code99.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.code99.database.Scope;

/**
 * Whoever asks touches the rows of their company and no other. A request of nobody has no scope:
 * what it may do says its own.
 */
@ServerFilter("/**")
@Order(Idempotency.AFTER_SECURITY + 100)
class Scopes {
  @RequestFilter
  void enter(HttpRequest<?> request, MutablePropagatedContext context) {
    ActorBinder.of(request).ifPresent(actor -> context.add(Scope.of(actor.company())));
  }
}

package org.code99.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.UnsatisfiedRouteHandler;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import java.util.List;

/** Says what a request came without. */
@Singleton
@Replaces(UnsatisfiedRouteHandler.class)
class Absent implements ExceptionHandler<UnsatisfiedRouteException, HttpResponse<?>> {
  private final RefusedAnswer refusals;

  Absent(RefusedAnswer refusals) {
    this.refusals = refusals;
  }

  @Override
  @SuppressWarnings("rawtypes") // so the interface has it
  public HttpResponse<?> handle(HttpRequest request, UnsatisfiedRouteException absent) {
    String name = absent.getArgument().getName();
    Fault fault =
        absent instanceof UnsatisfiedBodyRouteException
            ? Fault.of("The body is missing: send the fields as a JSON object.")
            : Misfits.missing(name);
    return refusals.handle(request, new Refused(Refused.Kind.INVALID, List.of(fault)));
  }
}

package org.code99.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refuses a query that asks for what its parameters are not, each by its name: a part that may be
 * left out would else count as left out, and the whole list would answer a narrower question.
 */
@ServerFilter("/**")
@Order(Idempotency.AFTER_SECURITY + 50)
class Asked {
  private static final String LIMIT = "limit";

  private final ConversionService conversion;

  Asked(ConversionService conversion) {
    this.conversion = conversion;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    List<Fault> faults =
        RouteAttributes.getRouteMatch(request).stream()
            .flatMap(Asked::parameters)
            .flatMap(parameter -> fault(request, parameter).stream())
            .toList();
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
  }

  private boolean readable(String text, Class<?> type) {
    return type == LocalDate.class
        ? Sound.day(text).isPresent()
        : conversion.convert(text, type).isPresent();
  }

  private static Stream<Argument<?>> parameters(Object route) {
    return route instanceof MethodBasedRouteMatch<?, ?> handler
        ? Arrays.<Argument<?>>stream(handler.getArguments())
            .filter(argument -> argument.isAnnotationPresent(QueryValue.class))
        : Stream.empty();
  }

  private Optional<Fault> fault(HttpRequest<?> request, Argument<?> parameter) {
    String name = parameter.getName();
    Argument<?> bare =
        parameter.isOptional()
            ? parameter.getFirstTypeVariable().orElse(Argument.STRING)
            : parameter;
    return Optional.ofNullable(request.getParameters().get(name))
        .filter(text -> !text.isBlank())
        .flatMap(text ->
            readable(text, bare.getType())
                ? name.equals(LIMIT) ? rows(text) : Sound.text(name, text)
                : Optional.of(Expected.inQuery(name, bare.getType())));
  }

  /** Every list has the same bounds. */
  private static Optional<Fault> rows(String text) {
    int rows = Integer.parseInt(text);
    return rows < 1 || rows > Listed.MOST
        ? Optional.of(
            Fault.at(
                LIMIT,
                "The limit is to be a whole number from 1 to %d, not %d."
                    .formatted(Listed.MOST, rows)))
        : Optional.empty();
  }
}

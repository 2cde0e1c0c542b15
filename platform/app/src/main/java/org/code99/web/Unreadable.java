package org.code99.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.server.exceptions.ConversionErrorHandler;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Says what in a request is not what its place takes: all of a body at once, in words. */
@Singleton
@Replaces(ConversionErrorHandler.class)
class Unreadable implements ExceptionHandler<ConversionErrorException, HttpResponse<?>> {
  private final ObjectMapper mapper;
  private final Answers answers;
  private final NoJson noJson;
  private final RefusedAnswer refusals;

  Unreadable(ObjectMapper mapper, Answers answers, NoJson noJson, RefusedAnswer refusals) {
    this.mapper = mapper;
    this.answers = answers;
    this.noJson = noJson;
    this.refusals = refusals;
  }

  @Override
  @SuppressWarnings("rawtypes") // so the interface has it
  public HttpResponse<?> handle(HttpRequest request, ConversionErrorException unreadable) {
    Argument<?> argument = unreadable.getArgument();
    if (argument.getAnnotationMetadata().hasAnnotation(Body.class)) {
      return body(request, argument);
    }
    return inTheAddress(request, argument)
        ? answers.wrong(request, HttpStatus.NOT_FOUND, Answers.NOWHERE)
        : refused(request, Expected.inQuery(argument.getName(), Shapes.bare(type(argument))));
  }

  private HttpResponse<?> body(HttpRequest<?> request, Argument<?> argument) {
    try {
      List<Fault> faults = Misfits.of(mapper.readTree(bytes(request)), type(argument), mapper);
      return refused(request, faults.toArray(Fault[]::new));
    } catch (IOException e) {
      return noJson.answer(request, e);
    }
  }

  /** The body came whole before it was found wrong, so nobody waits here. */
  private static byte[] bytes(HttpRequest<?> request) {
    if (!(request instanceof ServerHttpRequest<?> server)) {
      return new byte[0];
    }
    CompletableFuture<? extends CloseableAvailableByteBody> whole =
        server.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST).buffer();
    try (CloseableAvailableByteBody body = whole.join()) {
      return body.toByteArray();
    }
  }

  private HttpResponse<?> refused(HttpRequest<?> request, Fault... faults) {
    return refusals.handle(request, new Refused(Refused.Kind.INVALID, List.of(faults)));
  }

  private static Type type(Argument<?> argument) {
    return argument.hasTypeVariables() ? argument.asParameterizedType() : argument.getType();
  }

  private static boolean inTheAddress(HttpRequest<?> request, Argument<?> argument) {
    return RouteAttributes.getRouteMatch(request)
        .filter(route -> route.getVariableValues().containsKey(argument.getName()))
        .isPresent();
  }
}

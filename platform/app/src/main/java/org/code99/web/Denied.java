package org.code99.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Who is not signed in is led to the door; whose role may not do it is told so, and so is who comes
 * to an address where nothing lies.
 */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class Denied implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
  private static final String ROLE = "Your role may not do this. Ask an admin if it should.";

  private static final String NOWHERE =
      "Nothing lies at this address: begin at the front page, or search.";

  private final Pages pages;
  private final WaysIn ways;

  Denied(Pages pages, WaysIn ways) {
    this.pages = pages;
    this.ways = ways;
  }

  @Override
  @SuppressWarnings("rawtypes") // so the interface has it
  public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException denied) {
    if (denied.isForbidden() && RouteAttributes.getRouteMatch(request).isEmpty()) {
      return ways.at(request).orElseGet(() -> nowhere(request));
    }
    if (Api.isFor(request)) {
      return denied.isForbidden()
          ? Problem.answer(HttpStatus.FORBIDDEN, ROLE)
          : Problem.answer(
                  HttpStatus.UNAUTHORIZED,
                  "No valid bearer token came with this request: send \"Authorization: Bearer ...\""
                      + " with a token of your profile page.")
              .header("WWW-Authenticate", "Bearer");
    }
    if (denied.isForbidden()) {
      return pages.refusal(request, Refused.because(Refused.Kind.FORBIDDEN, ROLE));
    }
    String back =
        request.getMethod() == HttpMethod.GET && !request.getPath().equals("/")
            ? "?then=" + URLEncoder.encode(request.getUri().toString(), StandardCharsets.UTF_8)
            : "";
    return HttpResponse.seeOther(URI.create("/sign-in" + back));
  }

  private MutableHttpResponse<?> nowhere(HttpRequest<?> request) {
    return Api.isFor(request)
        ? Problem.answer(HttpStatus.NOT_FOUND, NOWHERE)
        : pages.refusal(request, Refused.because(Refused.Kind.NOT_FOUND, NOWHERE));
  }
}

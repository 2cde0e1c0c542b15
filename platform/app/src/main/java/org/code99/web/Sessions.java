package org.code99.web;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.code99.people.Accounts;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.reactivestreams.Publisher;

/**
 * Who asks: pages by the session's cookie, the API by a bearer token. The cookie opens no API, so a
 * foreign page cannot use it there.
 */
@Singleton
class Sessions implements AuthenticationFetcher<HttpRequest<?>> {
  static final String COOKIE = "code99";
  static final String ACTOR = "actor";
  private static final String BEARER = "Bearer ";

  private final Accounts accounts;
  private final ExecutorService blocking;

  Sessions(Accounts accounts, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.accounts = accounts;
    this.blocking = blocking;
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    boolean api = Api.isFor(request);
    Optional<String> token = api ? bearer(request) : session(request);
    if (token.isEmpty() || request.getPath().startsWith("/assets/")) {
      return Publishers.empty();
    }
    return Publishers.fromCompletableFuture(() ->
        CompletableFuture.supplyAsync(
            () ->
                (api ? accounts.ofToken(token.get()) : accounts.ofSession(token.get()))
                    .map(Sessions::authentication)
                    .orElse(null),
            blocking));
  }

  /** The token of the session that a request carries. */
  static Optional<String> session(HttpRequest<?> request) {
    return request.getCookies().findCookie(COOKIE).map(Cookie::getValue);
  }

  private static Optional<String> bearer(HttpRequest<?> request) {
    return request
        .getHeaders()
        .getAuthorization()
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }

  private static Authentication authentication(Actor actor) {
    return Authentication.build(
        actor.name(), actor.roles().stream().map(Role::code).toList(), Map.of(ACTOR, actor));
  }
}

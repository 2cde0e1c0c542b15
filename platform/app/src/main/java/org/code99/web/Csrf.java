package org.code99.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * No page of somebody else's posts here. A browser says where a request comes from; beside that
 * every form of a signed-in person carries a token that only their own pages know: a hash of their
 * session's.
 */
@ServerFilter("/**")
class Csrf {
  static final String FIELD = "_csrf";
  private static final String HEADER = "X-CSRF-Token";

  /**
   * Refuses what was not sent from one of our own pages. Empty goes on: a stage that ends with null
   * later than at once would end the request.
   */
  @RequestFilter
  CompletionStage<Optional<HttpResponse<?>>> check(HttpRequest<?> request) {
    if (safe(request.getMethod()) || Api.isFor(request)) {
      return CompletableFuture.completedStage(Optional.empty());
    }
    if (foreign(request)) {
      return CompletableFuture.completedStage(Optional.of(refused()));
    }
    Optional<String> session = Sessions.session(request);
    if (session.isEmpty()) {
      return CompletableFuture.completedStage(Optional.empty());
    }
    String expected = token(session.get());
    return told(request)
        .thenApply(told ->
            told.filter(t -> same(t, expected)).isPresent()
                ? Optional.empty()
                : Optional.of(refused()));
  }

  /** The token of a session's forms. */
  static String token(String session) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(("forms of " + session).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static boolean safe(HttpMethod method) {
    return method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
  }

  private static boolean foreign(HttpRequest<?> request) {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    if (site != null) {
      return !(site.equals("same-origin") || site.equals("none"));
    }
    String origin = request.getHeaders().get("Origin");
    String host = request.getHeaders().get("Host");
    return origin != null && host != null && !origin.endsWith("://" + host);
  }

  private static CompletionStage<Optional<String>> told(HttpRequest<?> request) {
    Optional<String> header = Optional.ofNullable(request.getHeaders().get(HEADER));
    if (header.isPresent()) {
      return CompletableFuture.completedStage(header);
    }
    boolean form =
        request
            .getContentType()
            .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::matches)
            .isPresent();
    if (!form || !(request instanceof ServerHttpRequest<?> server)) {
      return CompletableFuture.completedStage(
          Optional.ofNullable(request.getParameters().get(FIELD)));
    }
    CloseableByteBody copy = server.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
    return copy.buffer()
        .thenApply(body -> {
          try (body) {
            List<String> values =
                new QueryStringDecoder(body.toString(StandardCharsets.UTF_8), false)
                    .parameters()
                    .getOrDefault(FIELD, List.of());
            return values.stream().findFirst();
          }
        });
  }

  private static boolean same(String told, String expected) {
    return MessageDigest.isEqual(
        told.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<?> refused() {
    return HttpResponse.status(HttpStatus.FORBIDDEN)
        .contentType(MediaType.TEXT_PLAIN_TYPE)
        .body(
            "This form was not sent from a page of your session, or the session ended since. Nothing was"
                + " changed. Go back, reload the page and send it again.");
  }
}

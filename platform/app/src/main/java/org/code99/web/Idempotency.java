package org.code99.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.code99.database.Scope;

/**
 * A mutation of the API that carries an {@code Idempotency-Key} happens once: the same key with the
 * same request gets the same answer for 24 hours. An upload is told by its key and route alone,
 * since each try of it has other boundaries between its parts.
 */
@ServerFilter(Api.PATH + "**")
@Order(Idempotency.AFTER_SECURITY)
class Idempotency {
  static final String KEY = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";
  static final int AFTER_SECURITY = 39_500;
  private static final int LONGEST = 200;
  private static final String ASKED = "code99.idempotency";

  private final Repeats repeats;
  private final JsonMapper json;
  private final ExecutorService blocking;

  Idempotency(
      Repeats repeats, JsonMapper json, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.repeats = repeats;
    this.json = json;
    this.blocking = blocking;
  }

  @RequestFilter
  CompletionStage<Optional<HttpResponse<?>>> before(HttpRequest<?> request) {
    String key = request.getHeaders().get(KEY);
    if (key == null || safe(request.getMethod()) || ActorBinder.of(request).isEmpty()) {
      return CompletableFuture.completedStage(Optional.empty());
    }
    if (key.isBlank() || key.length() > LONGEST) {
      return CompletableFuture.completedStage(
          Optional.of(
              Problem.answer(
                  HttpStatus.UNPROCESSABLE_ENTITY,
                  "An Idempotency-Key has 1 to 200 characters: send another one.")));
    }
    return hash(request).thenApplyAsync(hash -> answer(request, key, hash), blocking);
  }

  private Optional<HttpResponse<?>> answer(HttpRequest<?> request, String key, String hash) {
    Repeats.Asked asked =
        new Repeats.Asked(
            ActorBinder.of(request).orElseThrow(),
            key,
            request.getMethodName() + " " + request.getPath(),
            hash);
    return switch (of(asked).in(() -> repeats.take(asked))) {
      case Repeats.Known.Fresh fresh -> {
        request.setAttribute(ASKED, asked);
        yield Optional.empty();
      }
      case Repeats.Known.Running running ->
          Optional.of(
              Problem.answer(
                  HttpStatus.CONFLICT,
                  "A request with this Idempotency-Key runs still, or was cut off: look whether it happened before"
                      + " you send it with another key."));
      case Repeats.Known.Other other ->
          Optional.of(
              Problem.answer(
                  HttpStatus.UNPROCESSABLE_ENTITY,
                  "This Idempotency-Key came with another request before: use a key of its own for each."));
      case Repeats.Known.Done(Repeats.Told told) -> Optional.of(replayed(told));
    };
  }

  @ResponseFilter
  CompletionStage<MutableHttpResponse<?>> after(
      HttpRequest<?> request, MutableHttpResponse<?> response) {
    Optional<Repeats.Asked> asked = request.getAttribute(ASKED, Repeats.Asked.class);
    if (asked.isEmpty()) {
      return CompletableFuture.completedStage(response);
    }
    return CompletableFuture.supplyAsync(
        () -> {
          of(asked.get()).in(() -> keep(asked.get(), response));
          return response;
        },
        blocking);
  }

  /** The threads that wait for the body have no scope of their own. */
  private static Scope of(Repeats.Asked asked) {
    return Scope.of(asked.actor().company());
  }

  private void keep(Repeats.Asked asked, MutableHttpResponse<?> response) {
    if (response.code() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
      repeats.free(asked);
      return;
    }
    Object body = response.body();
    repeats.answered(
        asked,
        new Repeats.Told(
            response.code(),
            response.getContentType().map(MediaType::toString).orElse(MediaType.APPLICATION_JSON),
            Optional.ofNullable(response.getHeaders().get("Location")).orElse(""),
            body == null ? "" : text(body)));
  }

  private String text(Object body) {
    try {
      return body instanceof CharSequence words ? words.toString() : json.writeValueAsString(body);
    } catch (IOException e) {
      throw new IllegalStateException("an answer of the API is written as JSON", e);
    }
  }

  private static HttpResponse<?> replayed(Repeats.Told told) {
    MutableHttpResponse<String> response =
        HttpResponse.<String>status(HttpStatus.valueOf(told.status())).header(REPLAYED, "true");
    if (!told.location().isEmpty()) {
      response.header("Location", told.location());
    }
    return told.body().isEmpty()
        ? response
        : response.contentType(MediaType.of(told.contentType())).body(told.body());
  }

  private static CompletionStage<String> hash(HttpRequest<?> request) {
    boolean upload =
        request.getContentType().filter(MediaType.MULTIPART_FORM_DATA_TYPE::matches).isPresent();
    if (upload || !(request instanceof ServerHttpRequest<?> server)) {
      return CompletableFuture.completedStage("upload");
    }
    CloseableByteBody copy = server.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
    return copy.buffer()
        .thenApply(body -> {
          try (body) {
            return hash(body.toString(StandardCharsets.UTF_8));
          }
        });
  }

  private static String hash(String body) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static boolean safe(HttpMethod method) {
    return method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
  }
}

package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A program that speaks to the API below {@code /api/v1}, with a bearer token or without one. */
final class Program {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BOUNDARY = "between-the-parts";

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;
  private final String token;

  Program(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  /** One whom nobody has let in yet. */
  static Program stranger(House house) {
    return new Program(house.address(), "");
  }

  JsonNode get(String path) {
    return done(ask(path).GET());
  }

  byte[] bytes(String path) {
    HttpResponse<byte[]> answer = send(ask(path).GET());
    assertEquals(200, answer.statusCode(), path);
    return answer.body();
  }

  JsonNode post(String path, Map<String, ?> told) {
    return done(ask(path).POST(json(told)));
  }

  JsonNode put(String path, Map<String, ?> told) {
    return done(ask(path).PUT(json(told)));
  }

  /** Uploads a list with the fields of its form. */
  JsonNode load(String path, Map<String, String> fields, String list) {
    return done(upload(path, fields, list));
  }

  /** Is refused when it reads. */
  Problem notGet(int status, String path) {
    return refused(status, ask(path).GET());
  }

  /** Is refused when it tells something. */
  Problem notPost(int status, String path, Map<String, ?> told) {
    return refused(status, ask(path).POST(json(told)));
  }

  /** Is refused when it puts something in its place. */
  Problem notPut(int status, String path, Map<String, ?> told) {
    return refused(status, ask(path).PUT(json(told)));
  }

  /** Is refused with its list. */
  Problem notLoad(int status, String path, Map<String, String> fields, String list) {
    return refused(status, upload(path, fields, list));
  }

  /**
   * A refusal after RFC 9457.
   *
   * @param errors one for each fault, with its field and its sentence
   */
  record Problem(String detail, JsonNode errors) {
    /** Whether something of the kind is said. */
    boolean says(String words) {
      return detail.contains(words);
    }
  }

  private Problem refused(int status, HttpRequest.Builder request) {
    HttpResponse<byte[]> answer = send(request);
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    assertEquals(status, answer.statusCode(), () -> answer.uri() + ": " + body);
    assertEquals(
        "application/problem+json",
        answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""));
    JsonNode problem = read(answer);
    assertEquals(status, problem.path("status").asInt(), body);
    assertTrue(problem.path("detail").asText().contains(" "), "a refusal speaks in sentences");
    return new Problem(problem.path("detail").asText(), problem.path("errors"));
  }

  private JsonNode done(HttpRequest.Builder request) {
    HttpResponse<byte[]> answer = send(request);
    assertTrue(
        answer.statusCode() / 100 == 2,
        () ->
            "%s: %d %s"
                .formatted(
                    answer.uri(),
                    answer.statusCode(),
                    new String(answer.body(), StandardCharsets.UTF_8)));
    return read(answer);
  }

  private static JsonNode read(HttpResponse<byte[]> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder ask(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/api/v1" + path));
    request.header("Content-Type", "application/json");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder upload(String path, Map<String, String> fields, String list) {
    StringBuilder parts = new StringBuilder();
    fields.forEach((name, value) ->
        parts.append(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, value)));
    parts
        .append("--%s\r\nContent-Disposition: form-data; name=\"list\"; filename=\"list.csv\"\r\n")
        .append("Content-Type: text/csv\r\n\r\n%s\r\n--%s--\r\n");
    return ask(path)
        .setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofString(parts.toString().formatted(BOUNDARY, list, BOUNDARY)));
  }

  private static BodyPublisher json(Map<String, ?> told) {
    try {
      return BodyPublishers.ofString(JSON.writeValueAsString(told));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}

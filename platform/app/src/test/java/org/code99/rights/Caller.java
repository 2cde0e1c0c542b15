package org.code99.rights;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.code99.Wire;

/** Somebody of a role who asks, with a session for pages and a token for the API; or nobody. */
final class Caller {
  private final String role;
  private final URI address;
  private final HttpClient client;
  private final String session;
  private final String token;
  private final String csrf;

  /** Without a session and a token it is nobody. */
  Caller(String role, URI address, HttpClient client, String session, String token) {
    this.role = role;
    this.address = address;
    this.client = client;
    this.session = session;
    this.token = token;
    this.csrf = session.isEmpty() ? "" : field();
  }

  String role() {
    return role;
  }

  /** Goes a way to what lies somewhere; what changes something is told as little as will do. */
  Answer ask(Way way, Place place, String told) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(way.at(place) + query(way)));
    if (way.api() && !token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    } else if (!way.api() && !session.isEmpty()) {
      request.header("Cookie", "code99=" + session);
    }
    if (!way.changes()) {
      return send(request.GET());
    }
    if (way.upload()) {
      request.header("Content-Type", "multipart/form-data; boundary=between");
      return send(request.method(way.method(), BodyPublishers.ofString("--between--\r\n")));
    }
    if (way.api()) {
      request.header("Content-Type", "application/json");
      return send(request.method(way.method(), BodyPublishers.ofString(told)));
    }
    request.header("Content-Type", "application/x-www-form-urlencoded");
    return send(request.method(way.method(), BodyPublishers.ofString(told + "&_csrf=" + csrf)));
  }

  private String query(Way way) {
    return way.changes() ? way.upload() ? "?_csrf=" + csrf : "" : "?q=customer";
  }

  private String field() {
    HttpRequest.Builder front =
        HttpRequest.newBuilder(address.resolve("/me")).header("Cookie", "code99=" + session);
    return Wire.csrf(received(front).body())
        .orElseThrow(() -> new IllegalStateException("no page for " + role));
  }

  private Answer send(HttpRequest.Builder request) {
    return new Answer(received(request));
  }

  private HttpResponse<String> received(HttpRequest.Builder request) {
    return Wire.send(client, request, BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
  }
}

package org.code99.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen, or a program with a token. */
final class Visitor {
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
  private static final Pattern MENU =
      Pattern.compile("<nav class=\"navbar-nav menu\".*?</nav>", Pattern.DOTALL);
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

  private final URI address;
  private final Optional<String> token;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private Visitor(URI address, Optional<String> token) {
    this.address = address;
    this.token = token;
  }

  static Visitor browser(URI address) {
    return new Visitor(address, Optional.empty());
  }

  static Visitor program(URI address, String token) {
    return new Visitor(address, Optional.of(token));
  }

  /** Signs in by the form, and answers where that leads. */
  HttpResponse<String> signIn(String user, String password) {
    Matcher csrf = CSRF.matcher(get("/sign-in").body());
    String form =
        Map.of("user", user, "password", password, "_csrf", csrf.find() ? csrf.group(1) : "")
            .entrySet()
            .stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(address.resolve("/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(address.resolve(path)));
  }

  HttpResponse<String> post(String path, String json) {
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  HttpResponse<String> put(String path, String json) {
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Where the main menu of a page leads. */
  static Set<String> menu(String page) {
    Matcher menu = MENU.matcher(page);
    return menu.find() ? links(menu.group()) : Set.of();
  }

  /** Where a page leads within the house. */
  static Set<String> links(String page) {
    return LINK.matcher(page)
        .results()
        .map(link -> link.group(1).replace("&amp;", "&"))
        .filter(path -> !path.startsWith("/assets/"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}

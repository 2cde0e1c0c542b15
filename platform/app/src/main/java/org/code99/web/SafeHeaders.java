package org.code99.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Every answer tells the browser what it may do with it: run our own scripts, and little else. */
@ServerFilter("/**")
class SafeHeaders {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
          + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  @ResponseFilter
  void secure(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response.header("Content-Security-Policy", POLICY);
    response.header("X-Content-Type-Options", "nosniff");
    response.header("Referrer-Policy", "same-origin");
    response.header("Cross-Origin-Opener-Policy", "same-origin");
    boolean asset = request.getPath().startsWith("/assets/");
    if (!response.getHeaders().contains("Cache-Control")) {
      response.header("Cache-Control", asset ? "public, max-age=86400" : "no-store");
    }
  }
}

package org.code99.web;

import io.micronaut.http.HttpRequest;

/** What belongs to the API and what to the pages. */
final class Api {
  static final String PATH = "/api/";

  private Api() {}

  static boolean isFor(HttpRequest<?> request) {
    return request.getPath().startsWith(PATH);
  }
}

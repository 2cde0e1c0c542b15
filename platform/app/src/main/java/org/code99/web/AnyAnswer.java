package org.code99.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/**
 * Every address has an answer, whatever kinds somebody would rather have: the router would
 * otherwise not find the page for who asks for HTML only, nor the API for who asks for problems.
 */
@ServerFilter("/**")
class AnyAnswer {
  @PreMatching
  @RequestFilter
  void takeAny(HttpRequest<?> request) {
    if (request.getHeaders() instanceof MutableHttpHeaders headers) {
      headers.add(HttpHeaders.ACCEPT, MediaType.ALL);
    }
  }
}

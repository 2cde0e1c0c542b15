package org.code99.rights;

import java.net.http.HttpResponse;
import java.util.List;
import org.code99.Problems;

/** What the house answers to one who asks. */
record Answer(int status, String location, String body) {
  Answer(HttpResponse<String> response) {
    this(
        response.statusCode(),
        response.headers().firstValue("Location").orElse(""),
        response.body());
  }

  /** Who are you? */
  boolean signIn() {
    return status == 401 || (status == 303 && location.startsWith("/sign-in"));
  }

  /** Not for this role, or not theirs, or not there. */
  boolean closed() {
    return status == 403 || status == 404;
  }

  /** Not for this role, whatever it is. */
  boolean notForTheRole() {
    return status == 403 && body.contains("Your role may not do this");
  }

  /** What it says of faults in a way that nobody can find or read; empty when all is well. */
  List<String> unclear() {
    return body.startsWith("{\"type\":\"about:blank\"")
        ? Problems.unclear(status, body)
        : List.of();
  }

  boolean broken() {
    return status >= 500 || status == 405 || status == 415;
  }
}

package org.code99.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;

/**
 * An error as the API tells it: RFC 9457, with all faults at once.
 *
 * @param type {@code about:blank}: the status says what kind it is
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what is wrong, why, and what to do next
 * @param errors one entry for each fault
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Fault> errors) {
  private static final MediaType JSON = MediaType.of("application/problem+json");

  /** Copies. */
  public Problem {
    errors = List.copyOf(errors);
  }

  static MutableHttpResponse<Problem> answer(HttpStatus status, String detail) {
    return answer(status.getCode(), detail, List.of());
  }

  static MutableHttpResponse<Problem> answer(int status, String detail, List<Fault> errors) {
    HttpStatus known = HttpStatus.valueOf(status);
    return HttpResponse.<Problem>status(known)
        .contentType(JSON)
        .body(new Problem("about:blank", known.getReason(), status, detail, errors));
  }
}

package org.code99.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** What the server itself has to say: an address that leads nowhere, a request nobody can read. */
@Singleton
@Primary
class Answers implements ErrorResponseProcessor<Object> {
  static final String NOWHERE =
      "Nothing lies at this address. The menu leads to everything there is.";

  private static final long MEGABYTE = 1024L * 1024;

  private final Pages pages;
  private final HttpServerConfiguration server;

  Answers(Pages pages, HttpServerConfiguration server) {
    this.pages = pages;
    this.server = server;
  }

  @Override
  @SuppressWarnings("unchecked") // the body is whatever the asker reads
  public MutableHttpResponse<Object> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    HttpStatus status = response.status();
    String told =
        context.getErrors().stream().map(Error::getMessage).collect(Collectors.joining("; "));
    return (MutableHttpResponse<Object>)
        wrong(context.getRequest(), status, sentence(status, told));
  }

  MutableHttpResponse<?> wrong(HttpRequest<?> request, HttpStatus status, String sentence) {
    return Api.isFor(request)
        ? Problem.answer(status, sentence)
        : pages
            .show(
                request,
                "web/refused.jte",
                status.getReason(),
                Refused.because(
                    status == HttpStatus.NOT_FOUND ? Refused.Kind.NOT_FOUND : Refused.Kind.INVALID,
                    sentence))
            .status(status);
  }

  private String sentence(HttpStatus status, String told) {
    if (status.getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
      return Mishap.SENTENCE;
    }
    return switch (status) {
      case NOT_FOUND -> NOWHERE;
      case REQUEST_ENTITY_TOO_LARGE ->
          "This is too large to be read: fields come to at most %s, a file to %s. Send less at once."
              .formatted(
                  size(server.getMaxRequestBufferSize()),
                  size(server.getMultipart().getMaxFileSize()));
      default -> "The request cannot be read: " + told;
    };
  }

  private static String size(long bytes) {
    return bytes / MEGABYTE + " MB";
  }
}

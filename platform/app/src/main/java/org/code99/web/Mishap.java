package org.code99.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault of ours: the log has the details, the person a sentence. */
@Singleton
class Mishap implements ExceptionHandler<Exception, HttpResponse<?>> {
  private static final Logger LOG = LoggerFactory.getLogger(Mishap.class);
  static final String SENTENCE =
      "Something went wrong in the house, and nothing was changed. It was written to the log; try"
          + " again, and tell your admin when it happened.";

  private final Answers answers;

  Mishap(Answers answers) {
    this.answers = answers;
  }

  @Override
  @SuppressWarnings("rawtypes") // so the interface has it
  public HttpResponse<?> handle(HttpRequest request, Exception fault) {
    LOG.error("{} {} failed", request.getMethod(), request.getPath(), fault);
    return answers.wrong(request, HttpStatus.INTERNAL_SERVER_ERROR, SENTENCE);
  }
}

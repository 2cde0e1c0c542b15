package org.code99.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Tells a refusal: as a problem to programs, as a page to people. */
@Singleton
class RefusedAnswer implements ExceptionHandler<Refused, HttpResponse<?>> {
  private final Pages pages;

  RefusedAnswer(Pages pages) {
    this.pages = pages;
  }

  @Override
  @SuppressWarnings("rawtypes") // so the interface has it
  public HttpResponse<?> handle(HttpRequest request, Refused refused) {
    if (Api.isFor(request)) {
      return Problem.answer(refused.kind().status(), refused.sentence(), refused.faults());
    }
    return pages.refusal(request, refused);
  }
}

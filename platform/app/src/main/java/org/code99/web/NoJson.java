package org.code99.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.JsonExceptionHandler;
import io.micronaut.json.JsonSyntaxException;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says from where on a body is no JSON. */
@Singleton
@Replaces(JsonExceptionHandler.class)
class NoJson implements ExceptionHandler<JsonSyntaxException, HttpResponse<?>> {
  private final Answers answers;

  NoJson(Answers answers) {
    this.answers = answers;
  }

  @Override
  @SuppressWarnings("rawtypes") // so the interface has it
  public HttpResponse<?> handle(HttpRequest request, JsonSyntaxException broken) {
    return answer(request, broken.getCause());
  }

  HttpResponse<?> answer(HttpRequest<?> request, @Nullable Throwable broken) {
    String sentence = "The body is no JSON" + from(broken) + ".";
    return Api.isFor(request)
        ? Problem.answer(HttpStatus.BAD_REQUEST.getCode(), sentence, List.of(Fault.of(sentence)))
        : answers.wrong(request, HttpStatus.BAD_REQUEST, sentence);
  }

  private static String from(@Nullable Throwable broken) {
    return broken instanceof JsonProcessingException json && json.getLocation() != null
        ? " from line %d, column %d on"
            .formatted(json.getLocation().getLineNr(), json.getLocation().getColumnNr())
        : "";
  }
}

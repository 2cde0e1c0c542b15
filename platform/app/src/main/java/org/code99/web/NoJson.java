package org.code99.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.JsonExceptionHandler;
import io.micronaut.json.JsonSyntaxException;
import jakarta.inject.Singleton;
import java.io.CharConversionException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says from where on a body is no JSON, or which field of it stands there twice. */
@Singleton
@Replaces(JsonExceptionHandler.class)
class NoJson implements ExceptionHandler<JsonSyntaxException, HttpResponse<?>> {
  private static final String TWICE = "Duplicate field";
  private static final String NO_UTF_8 = "Invalid UTF-8";

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
    Fault fault = fault(broken);
    return Api.isFor(request)
        ? Problem.answer(HttpStatus.BAD_REQUEST.getCode(), fault.sentence(), List.of(fault))
        : answers.wrong(request, HttpStatus.BAD_REQUEST, fault.sentence());
  }

  /** What the reader of JSON tells has no kinds, only words. */
  private static Fault fault(@Nullable Throwable broken) {
    if (broken instanceof JsonProcessingException json) {
      if (json.getOriginalMessage().startsWith(TWICE)
          && json.getProcessor() instanceof JsonParser parser) {
        String field = field(parser);
        return Fault.at(field, "The field %s stands there twice: send it once.".formatted(field));
      }
      if (json.getOriginalMessage().startsWith(NO_UTF_8)) {
        return Fault.of("The body is not written in UTF-8" + from(json) + ": send it so.");
      }
      return Fault.of("The body is no JSON" + from(json) + ".");
    }
    return Fault.of(
        broken instanceof CharConversionException
            ? "The body is not written in UTF-8: send it so."
            : "The body is no JSON.");
  }

  /** As the sender wrote it: {@code /parts/0/person} is {@code parts[0].person}. */
  private static String field(JsonParser parser) {
    return parser
        .getParsingContext()
        .pathAsPointer()
        .toString()
        .replaceAll("/([0-9]+)", "[$1]")
        .replace('/', '.')
        .replaceFirst("^\\.", "");
  }

  private static String from(JsonProcessingException json) {
    JsonLocation place = json.getLocation();
    return place == null
        ? ""
        : " from line %d, column %d on".formatted(place.getLineNr(), place.getColumnNr());
  }
}

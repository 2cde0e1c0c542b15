package org.code99.wins;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.web.Listed;

/** Victories for programs. */
@Controller("/api/v1")
@Secured({"salesperson", "manager"})
class VictoryApi {
  private final Victories victories;

  VictoryApi(Victories victories) {
    this.victories = victories;
  }

  /** How it went, and what we learnt; neither names the customer. */
  record Telling(Optional<String> words, Optional<String> lesson) {}

  @Get("/victories")
  @Secured({"salesperson", "manager", "admin"})
  Listed<Victory> all(Actor actor) {
    return Listed.all(victories.of(actor));
  }

  @Put("/case-files/{id}/lifetimes/{number}/story")
  HttpResponse<?> tell(Actor actor, UUID id, int number, @Body Telling told) {
    victories.tell(actor, id, number, told.words().orElse(""), told.lesson().orElse(""));
    return HttpResponse.noContent();
  }
}

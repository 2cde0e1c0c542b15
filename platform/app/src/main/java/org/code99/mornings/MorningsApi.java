package org.code99.mornings;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import org.code99.people.Actor;
import org.code99.web.Listed;

/** What runs by itself, for programs. */
@Controller("/api/v1/mornings")
@Secured("admin")
class MorningsApi {
  private final Mornings mornings;

  MorningsApi(Mornings mornings) {
    this.mornings = mornings;
  }

  @Get
  Listed<Standing> standings(Actor actor) {
    return Listed.all(mornings.standings(actor));
  }
}

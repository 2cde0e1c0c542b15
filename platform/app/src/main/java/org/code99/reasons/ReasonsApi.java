package org.code99.reasons;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import org.code99.people.Actor;

/** The reasons of the company, for programs. */
@Controller("/api/v1/reasons")
@Secured("admin")
class ReasonsApi {
  private final ReasonDesk desk;

  ReasonsApi(ReasonDesk desk) {
    this.desk = desk;
  }

  /** All of them. */
  record Reasons(List<ReasonLine> items) {
    Reasons {
      items = List.copyOf(items);
    }
  }

  @Get
  Reasons reasons(Actor actor) {
    return new Reasons(desk.all(actor));
  }

  @Get("/{code}")
  ReasonLine reason(Actor actor, String code) {
    return desk.one(actor, code);
  }

  @Post
  ReasonLine add(Actor actor, @Body ReasonOrder order) {
    return desk.add(actor, order);
  }

  @Put("/{code}")
  ReasonLine change(Actor actor, String code, @Body ReasonOrder order) {
    return desk.change(actor, code, order);
  }
}

package org.code99.office;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import org.code99.people.Actor;

/** What our letters say of us, for programs. */
@Controller("/api/v1/sender")
@Secured("admin")
class SenderApi {
  private final Signing signing;

  SenderApi(Signing signing) {
    this.signing = signing;
  }

  @Get
  SenderRow sender(Actor actor) {
    return signing.sender(actor);
  }

  @Put
  SenderRow tell(Actor actor, @Body SenderOrder order) {
    return signing.tell(actor, order);
  }
}

package org.code99.outreach;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.web.Listed;

/** House rules that hold the pieces of a file back, for programs. */
@Controller("/api/v1/case-files/{id}/overrides")
@Secured({"manager", "salesperson"})
class OverridesApi {
  private final Overrides overrides;

  OverridesApi(Overrides overrides) {
    this.overrides = overrides;
  }

  /** Which rule is gone past, by its key, and why. */
  record OverrideOrder(Optional<String> rule, Optional<String> why) {}

  @Get
  Listed<HouseRuleHere> of(Actor actor, UUID id) {
    return Listed.all(overrides.of(actor, id));
  }

  @Post
  @Secured("manager")
  @Status(HttpStatus.CREATED)
  Listed<HouseRuleHere> pass(Actor actor, UUID id, @Body OverrideOrder order) {
    overrides.pass(actor, id, order.rule().orElse(""), order.why().orElse(""));
    return of(actor, id);
  }
}

package org.code99.outreach;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Listed;
import org.code99.web.Refused;

/** Game plans, for programs. */
@Controller("/api/v1/plans")
@Secured({"manager", "salesperson"})
class PlansApi {
  private final Plans plans;

  PlansApi(Plans plans) {
    this.plans = plans;
  }

  /** All versions of a file's plan, the newest first. */
  @Get
  Listed<AcceptedPlan> versions(Actor actor, @QueryValue Optional<UUID> file) {
    UUID id =
        file.orElseThrow(() ->
            new Refused(
                Refused.Kind.INVALID,
                List.of(Fault.at("file", "Tell whose plans: /plans?file= and the id of a file."))));
    return Listed.all(plans.versions(actor, id));
  }

  @Get("/{file}")
  PlanSheet one(Actor actor, UUID file) {
    return plans.of(actor, file);
  }

  /** Accepts a plan; what is left out is as its {@code next} says. */
  @Put("/{file}")
  PlanSheet accept(Actor actor, UUID file, @Body PlanOrder order) {
    return plans.accept(actor, file, order);
  }
}

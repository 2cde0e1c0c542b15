package org.code99.triage;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.regions.Regions;
import org.code99.web.Refused;
import org.jspecify.annotations.Nullable;

/** What files cost us, for programs. */
@Controller("/api/v1/case-files/{id}/efforts")
@Secured({"manager", "salesperson"})
class EffortsApi {
  private final Efforts efforts;
  private final Regions regions;
  private final LocalDays days;

  EffortsApi(Efforts efforts, Regions regions, LocalDays days) {
    this.efforts = efforts;
    this.regions = regions;
    this.days = days;
  }

  /**
   * What was spent.
   *
   * @param on today when it is left out
   * @param costMinor in minor units of the company's currency
   */
  record EffortOrder(@Nullable LocalDate on, int minutes, long costMinor, @Nullable String what) {}

  @Get
  EffortBalance balance(Actor actor, UUID id) {
    return efforts.of(actor, id);
  }

  @Post
  @Status(HttpStatus.CREATED)
  EffortBalance spend(Actor actor, UUID id, @Body EffortOrder order) {
    Effort effort =
        new Effort(
            Optional.ofNullable(order.on()).orElseGet(() -> days.today(actor)),
            order.minutes(),
            Money.of(order.costMinor(), regions.company(actor.company()).currency()),
            order.what() == null ? "" : order.what());
    try {
      return efforts.spend(actor, id, effort);
    } catch (Refused refused) {
      throw refused.called(field -> field.equals("cost") ? "costMinor" : field);
    }
  }
}

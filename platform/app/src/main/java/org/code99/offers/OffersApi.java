package org.code99.offers;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Listed;
import org.code99.web.Refused;

/** Opportunities, concessions and the shelf, for programs. */
@Controller("/api/v1")
@Secured({"salesperson", "manager", "admin"})
class OffersApi {
  private final Opportunities opportunities;
  private final PriceGuard prices;
  private final Offers offers;

  OffersApi(Opportunities opportunities, PriceGuard prices, Offers offers) {
    this.opportunities = opportunities;
    this.prices = prices;
    this.offers = offers;
  }

  /** A new opportunity. */
  record Opening(Optional<String> name, Optional<UUID> visit) {}

  /** An opportunity comes to a stage. */
  record Step(Optional<String> stage, Optional<String> because) {}

  /** A price is to be given away. */
  record Asked(
      Optional<String> kind,
      Optional<String> terms,
      Optional<String> reason,
      Optional<UUID> approver) {}

  /** The id of something new. */
  record Made(UUID id) {}

  @Get("/case-files/{id}/opportunities")
  Listed<Opportunity> opportunities(Actor actor, UUID id) {
    return Listed.all(opportunities.of(actor, id));
  }

  @Post("/case-files/{id}/opportunities")
  @Status(HttpStatus.CREATED)
  Made open(Actor actor, UUID id, @Body Opening opening) {
    return new Made(opportunities.open(actor, id, opening.visit(), opening.name().orElse("")));
  }

  /** Refused with 409 while the pitch lock is closed (S35). */
  @Post("/opportunities/{id}/steps")
  @Status(HttpStatus.NO_CONTENT)
  void move(Actor actor, UUID id, @Body Step step) {
    OpportunityStage stage =
        OpportunityStage.of(step.stage().orElse(""))
            .orElseThrow(() ->
                new Refused(
                    Refused.Kind.INVALID,
                    List.of(
                        unknown(
                            "stage",
                            step.stage().orElse(""),
                            Arrays.stream(OpportunityStage.values())
                                .map(OpportunityStage::code)))));
    opportunities.move(actor, id, stage, step.because().orElse(""));
  }

  @Get("/case-files/{id}/concessions")
  Listed<Concession> concessions(Actor actor, UUID id) {
    return Listed.all(prices.concessions(actor, id));
  }

  /** Granted with an approver and a reason, refused with 409 where the house rule is strict. */
  @Post("/case-files/{id}/concessions")
  @Status(HttpStatus.CREATED)
  Made concede(Actor actor, UUID id, @Body Asked asked) {
    Optional<Concession.Kind> kind = Concession.Kind.of(asked.kind().orElse(""));
    Concession concession =
        new Concession(
            kind.orElse(Concession.Kind.DISCOUNT),
            asked.terms().orElse(""),
            asked.reason().orElse(""),
            asked.approver());
    if (kind.isEmpty()) {
      List<Fault> faults = new ArrayList<>();
      faults.add(
          unknown(
              "kind",
              asked.kind().orElse(""),
              Arrays.stream(Concession.Kind.values()).map(Concession.Kind::code)));
      faults.addAll(prices.faults(actor, id, concession));
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    return new Made(prices.concede(actor, id, concession));
  }

  /** The peace offerings of the company, the dearest first. */
  @Get("/gifts")
  Listed<ShelfGift> gifts(Actor actor) {
    return Listed.all(offers.shelf(actor.company()));
  }

  private static Fault unknown(String field, String told, Stream<String> known) {
    return Fault.at(
        field,
        "'%s' is no %s: send one of %s."
            .formatted(told, field, known.collect(Collectors.joining(", "))));
  }
}

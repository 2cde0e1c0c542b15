package org.code99.commission;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.api.Rate;
import org.code99.people.Actor;
import org.code99.web.Listed;
import org.code99.web.Needed;
import org.code99.web.Refused;

/** Statements, for programs. Where no calculator is chosen there is nothing here: 404 (S78). */
@Controller("/api/v1")
@Secured({"salesperson", "manager", "admin"})
class CommissionApi {
  private final Commission commission;

  CommissionApi(Commission commission) {
    this.commission = commission;
  }

  /** All that is payable was paid. */
  record Paid(@Needed Money amount, @Needed String reference) {}

  /** Who shares in a win; the parts are the whole. */
  record Split(Optional<List<Part>> parts) {}

  /** Somebody's part of a win, to be told. */
  record Part(@Needed UUID person, @Needed Rate part) {}

  /** The statements, without lines, of everybody whom one may see. */
  @Get("/statements")
  Listed<Statement> team(Actor actor) {
    spokenOf(actor);
    return Listed.all(commission.team(actor));
  }

  /** A statement with every line explained. */
  @Get("/statements/{person}")
  Statement statement(Actor actor, UUID person) {
    spokenOf(actor);
    return commission.statement(actor, person).orElseThrow(() -> Refused.notFound("statement"));
  }

  @Post("/statements/{person}/payments")
  @Secured({"manager", "admin"})
  @Status(HttpStatus.NO_CONTENT)
  void paid(Actor actor, UUID person, @Body Paid paid) {
    spokenOf(actor);
    commission.paid(actor, person, paid.amount(), paid.reference());
  }

  @Get("/case-files/{id}/lifetimes/{number}/shares")
  Listed<Share> shares(Actor actor, UUID id, int number) {
    spokenOf(actor);
    return Listed.all(commission.shares(actor, id, number));
  }

  @Put("/case-files/{id}/lifetimes/{number}/shares")
  @Secured({"manager", "admin"})
  @Status(HttpStatus.NO_CONTENT)
  void split(Actor actor, UUID id, int number, @Body Split split) {
    spokenOf(actor);
    commission.split(
        actor,
        id,
        number,
        split.parts().orElse(List.of()).stream()
            .map(part -> new Share(part.person(), part.part()))
            .toList());
  }

  /** Wins that could not be reckoned, and why. */
  @Get("/standstills")
  Listed<Standstill> standstills(Actor actor) {
    spokenOf(actor);
    return Listed.all(commission.standstills(actor));
  }

  private void spokenOf(Actor actor) {
    if (!commission.enabled(actor)) {
      throw Refused.notFound("address");
    }
  }
}

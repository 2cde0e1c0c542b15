package org.code99.wins;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.offers.Concession;
import org.code99.offers.Opportunities;
import org.code99.offers.OpportunityStage;
import org.code99.offers.PriceGuard;
import org.code99.offers.Promises;
import org.code99.people.Actor;
import org.code99.visits.Visits;

/** What we offer and promise on the way to an order, price last. */
@Controller("/files/{id}/orders")
@Secured({"salesperson", "manager", "admin"})
class OfferPages {
  private final Promises promises;
  private final Opportunities opportunities;
  private final PriceGuard prices;
  private final Visits visits;
  private final OrdersAnswers answers;
  private final MoneyForms forms;

  OfferPages(
      Promises promises,
      Opportunities opportunities,
      PriceGuard prices,
      Visits visits,
      OrdersAnswers answers,
      MoneyForms forms) {
    this.promises = promises;
    this.opportunities = opportunities;
    this.prices = prices;
    this.visits = visits;
    this.answers = answers;
    this.forms = forms;
  }

  @Post("/promises")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> promise(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    return answers.to(
        request,
        actor,
        id,
        "promise",
        body,
        form -> {
          promises.promise(actor, id, form.text("code"), form.text("words"));
          return "Written down: we promised it.";
        });
  }

  @Post("/opportunities")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> opportunity(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    return answers.to(
        request,
        actor,
        id,
        "opportunity",
        body,
        form -> {
          Optional<UUID> visit = form.id("visit");
          form.check();
          opportunities.open(actor, id, visit, form.text("name"));
          return "The opportunity begins at stage one.";
        });
  }

  @Post("/opportunities/{opportunity}/stage")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> stage(
      HttpRequest<?> request,
      Actor actor,
      UUID id,
      UUID opportunity,
      @Body Map<String, Object> body) {
    return answers.to(
        request,
        actor,
        id,
        "stage " + opportunity,
        body,
        form -> {
          OpportunityStage stage =
              OpportunityStage.of(form.text("stage"))
                  .orElseThrow(
                      () -> MoneyForms.choose("stage", "Choose the stage it has reached."));
          opportunities.move(actor, opportunity, stage, form.text("because"));
          return "It stands at " + stage.words() + " now.";
        });
  }

  @Post("/asked-for-it")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> askedForIt(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    return answers.to(
        request,
        actor,
        id,
        "asked",
        body,
        form -> {
          visits.askedForIt(actor, id, form.text("words"), forms.day(form, "on"));
          return "Noted in their words: you may offer exactly that.";
        });
  }

  @Post("/concessions")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> concession(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    return answers.to(
        request,
        actor,
        id,
        "concession",
        body,
        form -> {
          Optional<Concession.Kind> kind = Concession.Kind.of(form.text("kind"));
          Optional<UUID> approver = form.id("approver");
          Concession asked =
              new Concession(
                  kind.orElse(Concession.Kind.DISCOUNT),
                  form.text("terms"),
                  form.text("reason"),
                  approver);
          if (kind.isEmpty()) {
            form.fault("kind", "Choose what is conceded.");
            form.faults(prices.faults(actor, id, asked));
          }
          form.check();
          prices.concede(actor, id, asked);
          return "The exception is granted and kept, with its reason.";
        });
  }
}

package org.code99.wins;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.code99.api.Money;
import org.code99.offers.Concession;
import org.code99.offers.Opportunities;
import org.code99.offers.OpportunityStage;
import org.code99.offers.PriceGuard;
import org.code99.offers.Promises;
import org.code99.people.Actor;
import org.code99.visits.Visits;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** What a customer who comes back orders and pays, and what we offer on the way there. */
@Controller("/files/{id}/orders")
@Secured({"salesperson", "manager", "admin"})
class OrdersPages {
  private final Wins wins;
  private final Margins margins;
  private final Opportunities opportunities;
  private final Promises promises;
  private final PriceGuard prices;
  private final Visits visits;
  private final OrdersDesk desk;
  private final MoneyForms forms;
  private final Pages pages;

  OrdersPages(
      Wins wins,
      Margins margins,
      Opportunities opportunities,
      Promises promises,
      PriceGuard prices,
      Visits visits,
      OrdersDesk desk,
      MoneyForms forms,
      Pages pages) {
    this.wins = wins;
    this.margins = margins;
    this.opportunities = opportunities;
    this.promises = promises;
    this.prices = prices;
    this.visits = visits;
    this.desk = desk;
    this.forms = forms;
    this.pages = pages;
  }

  @Get
  @Secured({"salesperson", "manager", "admin", "legal"})
  HttpResponse<?> orders(HttpRequest<?> request, Actor actor, UUID id) {
    OrdersPage page = desk.page(actor, id, "", Form.empty());
    return pages.show(request, "wins/orders.jte", "Orders of " + page.file().company(), page);
  }

  @Post("/restart")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> restart(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    return take(
        request,
        actor,
        id,
        "restart",
        body,
        form -> {
          int number =
              wins.restart(
                  actor,
                  id,
                  forms.day(form, "on"),
                  form.text("amount").isEmpty()
                      ? Optional.empty()
                      : Optional.of(forms.amount(actor, form)));
          return "Relationship number %d has begun.".formatted(number);
        });
  }

  @Post("/documents")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> document(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    return take(
        request,
        actor,
        id,
        "document",
        body,
        form -> {
          Optional<Money> cost = forms.costIfTold(actor, form);
          MoneyDocument document = forms.document(actor, form);
          return wins.record(actor, id, document, cost)
              ? "Recorded: %s.".formatted(document.words())
              : "The %s stood there already, word for word.".formatted(document.words());
        });
  }

  @Post("/documents/{document}/cost")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> cost(
      HttpRequest<?> request, Actor actor, UUID id, UUID document, @Body Map<String, Object> body) {
    return take(
        request,
        actor,
        id,
        "cost " + document,
        body,
        form -> {
          margins.cost(actor, document, forms.cost(actor, form));
          return "Written down. The newest word holds.";
        });
  }

  @Post("/approval")
  @Secured("manager")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> approve(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    return take(
        request,
        actor,
        id,
        "approval",
        body,
        form -> {
          margins.approve(actor, id, form.text("because"));
          return "Approved, with your name and reason.";
        });
  }

  @Post("/promises")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> promise(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    return take(
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

  @Post("/documents/{document}/cancel")
  @Secured({"manager", "admin"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> cancel(
      HttpRequest<?> request, Actor actor, UUID id, UUID document, @Body Map<String, Object> body) {
    return take(
        request,
        actor,
        id,
        "cancel " + document,
        body,
        form -> {
          wins.cancel(actor, document, form.text("because"));
          return "Cancelled. It stays in the list and counts for nothing.";
        });
  }

  @Post("/lost-again")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> lostAgain(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    return take(
        request,
        actor,
        id,
        "lost",
        body,
        form -> {
          wins.lostAgain(actor, id, forms.lostAgain(actor, form));
          return "Noted. This is a loss of its own; everything before it stays.";
        });
  }

  @Post("/opportunities")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> opportunity(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    return take(
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
    return take(
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
    return take(
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
    return take(
        request,
        actor,
        id,
        "concession",
        body,
        form -> {
          Concession.Kind kind =
              Concession.Kind.of(form.text("kind"))
                  .orElseThrow(() -> MoneyForms.choose("kind", "Choose what is conceded."));
          Optional<UUID> approver = form.id("approver");
          form.check();
          prices.concede(
              actor, id, new Concession(kind, form.text("terms"), form.text("reason"), approver));
          return "The exception is granted and kept, with its reason.";
        });
  }

  /** Does what a form asks; what is wrong with it comes back beside its fields. */
  private HttpResponse<?> take(
      HttpRequest<?> request,
      Actor actor,
      UUID id,
      String which,
      Map<String, Object> body,
      Function<Form, String> act) {
    Form form = Form.of(body);
    try {
      return pages.done("/files/" + id + "/orders", act.apply(form));
    } catch (Refused refused) {
      if (refused.kind() == Refused.Kind.NOT_FOUND || refused.kind() == Refused.Kind.FORBIDDEN) {
        throw refused;
      }
      form.faults(refused.faults());
      OrdersPage page = desk.page(actor, id, which, form);
      return pages
          .again(request, "wins/orders.jte", "Orders of " + page.file().company(), page)
          .status(refused.kind().status());
    }
  }
}

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
import org.code99.api.Money;
import org.code99.people.Actor;
import org.code99.web.Form;
import org.code99.web.Pages;

/** What a customer who comes back orders and pays, and what it costs us. */
@Controller("/files/{id}/orders")
@Secured({"salesperson", "manager", "admin"})
class OrdersPages {
  private final Wins wins;
  private final Margins margins;
  private final OrdersDesk desk;
  private final OrdersAnswers answers;
  private final MoneyForms forms;
  private final Pages pages;

  OrdersPages(
      Wins wins,
      Margins margins,
      OrdersDesk desk,
      OrdersAnswers answers,
      MoneyForms forms,
      Pages pages) {
    this.wins = wins;
    this.margins = margins;
    this.desk = desk;
    this.answers = answers;
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
    return answers.to(
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
    return answers.to(
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
    return answers.to(
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

  @Post("/documents/{document}/approval")
  @Secured("manager")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> approve(
      HttpRequest<?> request, Actor actor, UUID id, UUID document, @Body Map<String, Object> body) {
    return answers.to(
        request,
        actor,
        id,
        "approval " + document,
        body,
        form -> {
          margins.approve(actor, id, Optional.of(document), form.text("because"));
          return "Approved, with your name and reason.";
        });
  }

  @Post("/documents/{document}/cancel")
  @Secured({"manager", "admin"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> cancel(
      HttpRequest<?> request, Actor actor, UUID id, UUID document, @Body Map<String, Object> body) {
    return answers.to(
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
    return answers.to(
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
}

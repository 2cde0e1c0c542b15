package org.code99.commission;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** What somebody earned, and for who runs a team: what all of it earned. */
@Controller("/commission")
@Secured({"salesperson", "manager", "admin"})
class CommissionPages {
  private final Commission commission;
  private final Pages pages;

  CommissionPages(Commission commission, Pages pages) {
    this.commission = commission;
    this.pages = pages;
  }

  /**
   * What the page shows.
   *
   * @param statement whose is open; empty for a manager who earns nothing here
   * @param own whether it is one's own
   * @param pays whether the looker may record a payment
   */
  record Shown(
      Optional<Statement> statement,
      boolean own,
      boolean pays,
      List<Statement> team,
      List<Standstill> standstills,
      Form form) {
    Shown {
      team = List.copyOf(team);
      standstills = List.copyOf(standstills);
    }
  }

  @Get
  @Transactional
  HttpResponse<?> mine(HttpRequest<?> request, Actor actor) {
    return show(request, actor, actor.person(), Form.empty());
  }

  @Get("/{person}")
  @Transactional
  HttpResponse<?> theirs(HttpRequest<?> request, Actor actor, UUID person) {
    return show(request, actor, person, Form.empty());
  }

  @Post("/{person}/paid")
  @Secured({"manager", "admin"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> paid(
      HttpRequest<?> request, Actor actor, UUID person, @Body Map<String, Object> body) {
    spokenOf(actor);
    Form form = Form.of(body);
    try {
      commission.paid(actor, person, amount(form), form.text("reference"));
      return pages.done("/commission/" + person, "Recorded as paid.");
    } catch (Refused refused) {
      if (refused.kind() == Refused.Kind.NOT_FOUND) {
        throw refused;
      }
      form.faults(refused.faults());
      return show(request, actor, person, form).status(refused.kind().status());
    }
  }

  private MutableHttpResponse<String> show(
      HttpRequest<?> request, Actor actor, UUID person, Form form) {
    spokenOf(actor);
    boolean own = person.equals(actor.person());
    boolean pays = actor.is(Role.MANAGER) || actor.is(Role.ADMIN);
    Optional<Statement> statement = commission.statement(actor, person);
    if (statement.isEmpty() && !(own && pays)) {
      throw Refused.notFound("page");
    }
    return pages.show(
        request,
        "commission/statement.jte",
        own ? "Commission" : statement.map(Statement::name).orElse(""),
        new Shown(
            statement,
            own,
            pays,
            own && pays ? commission.team(actor) : List.of(),
            own && pays ? commission.standstills(actor) : List.of(),
            form));
  }

  /** What stood on the page when the button was pressed: a sum that has moved since is refused. */
  private static Money amount(Form form) {
    try {
      return Money.of(Long.parseLong(form.text("minor")), form.text("currency"));
    } catch (IllegalArgumentException e) {
      throw Refused.because(
          Refused.Kind.INVALID,
          "The amount cannot be read: open the statement again and pay what it says.");
    }
  }

  /** Where nobody earns here, there is no such page. */
  private void spokenOf(Actor actor) {
    if (!commission.enabled(actor)) {
      throw Refused.notFound("page");
    }
  }
}

package org.code99.triage;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.drawers.CaseFiles;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.regions.Regions;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** What one customer has cost us, and whether going on is worth it (S63, P8). */
@Controller("/files/{id}/effort")
@Secured({"manager", "salesperson"})
class EffortPages {
  private static final String PAGE = "triage/effort.jte";
  private static final String TITLE = "Effort";

  private final Efforts efforts;
  private final CaseFiles files;
  private final Regions regions;
  private final LocalDays days;
  private final Pages pages;

  EffortPages(Efforts efforts, CaseFiles files, Regions regions, LocalDays days, Pages pages) {
    this.efforts = efforts;
    this.files = files;
    this.regions = regions;
    this.days = days;
    this.pages = pages;
  }

  /** What the page shows. */
  record Spent(UUID file, String customer, EffortBalance balance, LocalDate today, Form form) {}

  @Get
  HttpResponse<?> show(HttpRequest<?> request, Actor actor, UUID id) {
    return pages.show(request, PAGE, TITLE, spent(actor, id, Form.empty()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> spend(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      EffortBalance balance = efforts.spend(actor, id, read(actor, form));
      return pages.done("/files/" + id + "/effort", balance.stop().orElse("Kept."));
    } catch (Refused refused) {
      return pages.refused(request, PAGE, TITLE, form, refused, () -> spent(actor, id, form));
    }
  }

  private Effort read(Actor actor, Form form) {
    String currency = regions.company(actor.company()).currency();
    LocalDate on = form.date("on").orElseGet(() -> days.today(actor));
    long minutes = number(form, "minutes", 0);
    long cost = number(form, "cost", Money.zero(currency).decimals());
    form.check();
    return new Effort(
        on,
        Math.clamp(minutes, Integer.MIN_VALUE, Integer.MAX_VALUE),
        Money.of(cost, currency),
        form.text("what"));
  }

  private static long number(Form form, String field, int decimals) {
    String text = form.text(field);
    try {
      return text.isEmpty() ? 0 : new BigDecimal(text).movePointRight(decimals).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      form.fault(field, "\"" + text + "\" is no number here: write it as 90 or 49.50.");
      return 0;
    }
  }

  private Spent spent(Actor actor, UUID id, Form form) {
    return new Spent(
        id, files.find(actor, id).company(), efforts.of(actor, id), days.today(actor), form);
  }
}

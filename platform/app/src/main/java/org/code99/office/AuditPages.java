package org.code99.office;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.code99.audit.AuditLine;
import org.code99.people.Actor;
import org.code99.web.Form;
import org.code99.web.Pages;

/** What was decided, by whom, and whether the chain is whole. */
@Controller("/house/audit")
@Secured("admin")
class AuditPages {
  private static final int PAGE = 50;
  private static final String TITLE = "Audit";

  private final AuditTrail trail;
  private final Pages pages;

  AuditPages(AuditTrail trail, Pages pages) {
    this.trail = trail;
    this.pages = pages;
  }

  /** What the page shows. */
  record Shown(AuditTrail.Part part, Form form) {
    String action(String code) {
      return AuditWords.action(code);
    }

    String detail(AuditLine line) {
      return AuditWords.detail(line.detail());
    }
  }

  @Get
  HttpResponse<?> trail(
      HttpRequest<?> request,
      Actor actor,
      @QueryValue(defaultValue = "") String action,
      @QueryValue(defaultValue = "") String day,
      @QueryValue(defaultValue = "") String before) {
    Form form = Form.of(Map.of("action", action, "day", day));
    Optional<LocalDate> on = form.date("day");
    Optional<Long> ordinal =
        Optional.of(before).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    if (ordinal.isEmpty() && !before.isEmpty()) {
      form.fault("", "'%s' is no number of an entry: these are the newest ones.".formatted(before));
    }
    Shown shown = new Shown(trail.part(actor, form.text("action"), on, ordinal, PAGE), form);
    return form.isFine()
        ? pages.show(request, "office/audit.jte", TITLE, shown)
        : pages.again(request, "office/audit.jte", TITLE, shown);
  }
}

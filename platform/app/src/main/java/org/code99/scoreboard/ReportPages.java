package org.code99.scoreboard;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** A drawer on one page of paper (S09). */
@Controller("/drawers/{id}/report")
@Secured({"salesperson", "manager", "admin", "legal"})
class ReportPages {
  private final Scoreboard scoreboard;
  private final Pages pages;
  private final LocalDays days;
  private final Kept kept;

  ReportPages(Scoreboard scoreboard, Pages pages, LocalDays days, Kept kept) {
    this.kept = kept;
    this.scoreboard = scoreboard;
    this.pages = pages;
    this.days = days;
  }

  /** What the page shows; reasons by their labels. */
  record Printed(DrawerReport report, Map<String, String> labels, LocalDate today) {
    Printed {
      labels = Map.copyOf(labels);
    }
  }

  @Get
  HttpResponse<?> report(HttpRequest<?> request, Actor actor, UUID id) {
    Printed printed = kept.of(actor, id, Printed.class, () -> printed(actor, id));
    return pages.show(
        request, "scoreboard/report.jte", printed.report().name() + " on one page", printed);
  }

  private Printed printed(Actor actor, UUID id) {
    DrawerReport report =
        scoreboard.drawers(actor).stream()
            .filter(one -> one.drawer().equals(id))
            .findFirst()
            .orElseThrow(() -> Refused.notFound("drawer"));
    Map<String, String> labels =
        scoreboard.reasons(actor).stream()
            .collect(Collectors.toMap(ReasonCount::code, ReasonCount::label));
    return new Printed(report, labels, days.today(actor));
  }
}

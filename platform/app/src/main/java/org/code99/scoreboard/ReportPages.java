package org.code99.scoreboard;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import java.time.ZonedDateTime;
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

  ReportPages(Scoreboard scoreboard, Pages pages, LocalDays days) {
    this.scoreboard = scoreboard;
    this.pages = pages;
    this.days = days;
  }

  /** What the page shows; reasons by their labels. */
  record Printed(DrawerReport report, Map<String, String> labels, ZonedDateTime at) {
    Printed {
      labels = Map.copyOf(labels);
    }
  }

  @Get
  HttpResponse<?> report(HttpRequest<?> request, Actor actor, UUID id) {
    Seen seen = scoreboard.seen(actor);
    if (!seen.drawers().contains(id)) {
      throw Refused.notFound("drawer");
    }
    Map<String, String> labels =
        scoreboard.reasons(actor, seen).stream()
            .collect(Collectors.toMap(ReasonCount::code, ReasonCount::label));
    ZonedDateTime at = seen.figures().at().atZone(days.zone(actor));
    return pages.show(
        request,
        "scoreboard/report.jte",
        seen.name(id) + " on one page",
        new Printed(seen.report(id), labels, at));
  }
}

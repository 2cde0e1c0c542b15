package org.code99.scoreboard;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.people.Role;
import org.code99.regions.Regions;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** Did it pay? */
@Controller("/scoreboard")
@Secured({"salesperson", "manager", "admin"})
class ScoreboardPages {
  private static final int QUOTES = 8;
  private static final int YEARS_SIDE_BY_SIDE = 10;
  private static final String TELL = "scoreboard/programmes.jte";
  private static final String TELL_TITLE = "Other programmes";

  private final Scoreboard scoreboard;
  private final ReasonReading reasonReading;
  private final Regions regions;
  private final Pages pages;
  private final LocalDays days;

  ScoreboardPages(
      Scoreboard scoreboard,
      ReasonReading reasonReading,
      Regions regions,
      Pages pages,
      LocalDays days) {
    this.reasonReading = reasonReading;
    this.days = days;
    this.scoreboard = scoreboard;
    this.regions = regions;
    this.pages = pages;
  }

  /** What the page that takes programmes shows. */
  record PutIn(String name, Optional<Imported> imported, Form form) {}

  @Get
  HttpResponse<?> board(
      HttpRequest<?> request,
      Actor actor,
      @QueryValue Optional<Integer> from,
      @QueryValue Optional<Integer> to) {
    Years five = scoreboard.fiveYears();
    Years years = new Years(from.orElse(five.from()), to.orElse(five.to()));
    return pages.show(
        request,
        "scoreboard/board.jte",
        "Scoreboard",
        board(actor, scoreboard.seen(actor), years, five.to()));
  }

  private Board board(Actor actor, Seen seen, Years years, int thisYear) {
    return new Board(
        years,
        thisYear,
        regions.company(actor.company()).currency(),
        seen.figures().at().atZone(days.zone(actor)),
        scoreboard.salesPerLead(actor, seen, years),
        byYear(actor, seen, years),
        seen.funnel(),
        scoreboard.reasons(actor, seen),
        seen.rivals(),
        scoreboard.outcomes(actor, seen),
        scoreboard.inTheirWords(actor, QUOTES),
        actor.is(Role.MANAGER) || actor.is(Role.ADMIN));
  }

  /** Why they left, by one taxonomy or another. */
  @Get("/reasons")
  HttpResponse<?> reasons(
      HttpRequest<?> request, Actor actor, @QueryValue(defaultValue = "") String as) {
    return pages.show(
        request, "scoreboard/reasons.jte", "Why they left", reasonReading.read(actor, as));
  }

  @Get("/programmes/new")
  @Secured({"manager", "admin"})
  HttpResponse<?> tell(HttpRequest<?> request) {
    return pages.show(request, TELL, TELL_TITLE, new PutIn("", Optional.empty(), Form.empty()));
  }

  @Post("/programmes/new")
  @Secured({"manager", "admin"})
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> told(HttpRequest<?> request, Actor actor, @Part("list") CompletedFileUpload list)
      throws IOException {
    Form form = Form.empty();
    String name = list.getFilename();
    try {
      Imported imported = scoreboard.importProgrammes(actor, name, list.getBytes());
      PutIn told = new PutIn(name, Optional.of(imported), form);
      return imported.faulty().isEmpty()
          ? pages.done(
              "/scoreboard",
              "%d rows of other programmes stand here now.".formatted(imported.rows()))
          : pages.again(request, TELL, TELL_TITLE, told);
    } catch (Refused refused) {
      form.faults(refused.faults());
      return pages.again(request, TELL, TELL_TITLE, new PutIn(name, Optional.empty(), form));
    }
  }

  private Map<Integer, List<Programme>> byYear(Actor actor, Seen seen, Years years) {
    Map<Integer, List<Programme>> byYear = new LinkedHashMap<>();
    for (int year = Math.max(years.from(), years.to() - YEARS_SIDE_BY_SIDE + 1);
        year <= years.to() && years.to() > years.from();
        year++) {
      byYear.put(year, scoreboard.salesPerLead(actor, seen, new Years(year, year)));
    }
    return byYear;
  }
}

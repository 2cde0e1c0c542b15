package org.code99.scoreboard;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.api.Rate;
import org.code99.people.Actor;
import org.code99.web.Listed;
import org.code99.web.Refused;

/** The scoreboard, for programs. */
@Controller("/api/v1")
@Secured({"salesperson", "manager", "admin"})
class ScoreboardApi {
  private static final int MOST = 200;

  private final Scoreboard scoreboard;
  private final ReasonReading reasonReading;

  ScoreboardApi(Scoreboard scoreboard, ReasonReading reasonReading) {
    this.scoreboard = scoreboard;
    this.reasonReading = reasonReading;
  }

  /**
   * A programme with what is reckoned from it.
   *
   * @param ordersPerLead left out under three cases
   * @param caution left out where there are cases enough
   */
  record Line(
      String name,
      Optional<UUID> drawer,
      long leads,
      long orders,
      List<Money> revenue,
      List<Money> margin,
      List<Money> salesPerLead,
      Optional<Rate> ordersPerLead,
      Optional<String> caution) {
    static Line of(Programme programme) {
      return new Line(
          programme.name(),
          programme.drawer(),
          programme.leads(),
          programme.orders(),
          programme.revenue(),
          programme.margin(),
          programme.salesPerLead(),
          programme.ordersPerLead(),
          programme.caution());
    }
  }

  /**
   * Sales per lead, the funnel, the reasons, the competitors and the outcomes.
   *
   * @param at when the figures were counted: those of very many files may be some minutes old
   */
  record Score(
      Years years,
      Instant at,
      List<Line> programmes,
      List<StageCount> funnel,
      List<ReasonCount> reasons,
      List<RivalCount> competitors,
      List<Outcome> outcomes) {}

  /** Without years: five up to this one. */
  @Get("/scoreboard")
  Score score(Actor actor, @QueryValue Optional<Integer> from, @QueryValue Optional<Integer> to) {
    Years five = scoreboard.fiveYears();
    Years years = new Years(from.orElse(five.from()), to.orElse(five.to()));
    Seen seen = scoreboard.seen(actor);
    return new Score(
        years,
        seen.figures().at(),
        scoreboard.salesPerLead(actor, seen, years).stream().map(Line::of).toList(),
        seen.funnel(),
        scoreboard.reasons(actor, seen),
        seen.rivals(),
        scoreboard.outcomes(actor, seen));
  }

  /**
   * Losses by the reason that rules.
   *
   * @param as the id of a taxonomy by which they are read; without one, the codes as they were
   *     given
   */
  @Get("/scoreboard/reasons")
  ReasonsRead reasons(Actor actor, @QueryValue(defaultValue = "") String as) {
    return reasonReading.read(actor, as);
  }

  /** What customers said, the dearest first; 50 unless told, 200 at most. */
  @Get("/scoreboard/quotes")
  Listed<Quote> quotes(Actor actor, @QueryValue(defaultValue = "50") int limit) {
    return Listed.all(scoreboard.inTheirWords(actor, Math.clamp(limit, 1, MOST)));
  }

  /** Results of other programmes as CSV; rows with faults are not taken. */
  @Post("/scoreboard/programmes")
  @Secured({"manager", "admin"})
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Imported importProgrammes(Actor actor, @Part("list") CompletedFileUpload list)
      throws IOException {
    return scoreboard.importProgrammes(actor, list.getFilename(), list.getBytes());
  }

  @Get("/drawer-reports")
  Listed<DrawerReport> reports(Actor actor) {
    return Listed.all(scoreboard.drawers(actor));
  }

  @Get("/drawer-reports/{drawer}")
  DrawerReport report(Actor actor, UUID drawer) {
    return scoreboard.drawers(actor).stream()
        .filter(one -> one.drawer().equals(drawer))
        .findFirst()
        .orElseThrow(() -> Refused.notFound("drawer"));
  }
}

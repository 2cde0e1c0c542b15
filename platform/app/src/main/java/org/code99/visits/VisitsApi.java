package org.code99.visits;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Ids;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.web.Fault;
import org.code99.web.Listed;
import org.code99.web.Needed;
import org.code99.web.Refused;
import org.jspecify.annotations.Nullable;

/** Visits for programs. */
@Controller("/api/v1")
@Secured({"manager", "salesperson"})
class VisitsApi {
  private final Visits visits;
  private final LocalDays days;
  private final Ids ids;

  VisitsApi(Visits visits, LocalDays days, Ids ids) {
    this.visits = visits;
    this.days = days;
    this.ids = ids;
  }

  /** A list. */
  record Visited(List<VisitRead> items) {
    Visited {
      items = List.copyOf(items);
    }
  }

  /** Something new. */
  record Made(UUID id) {}

  /** A visit that is planned; the appointment as a moment in UTC. */
  record PlanOrder(@Nullable String decisionMaker, @Nullable Instant appointment) {}

  /**
   * Why they left; whose word it is: {@code rep} or {@code manager}.
   *
   * @param reasons codes, the weightiest first; none of them says that they would not say
   */
  record ReasonsOrder(@Needed String voice, @Needed List<String> reasons) {
    ReasonsOrder {
      reasons = List.copyOf(reasons);
    }
  }

  /** What a closed visit becomes. */
  record OpportunityOrder(@Nullable String title) {}

  /** That they asked for an offer, in their words, today unless told. */
  record WishOrder(@Nullable LocalDate on, @Nullable String words) {}

  /** The answers to the three questions. */
  record ReviewOrder(
      @Nullable String meant, @Nullable String happened, @Nullable String differently) {}

  @Get("/case-files/{id}/before")
  BeforeYouGoIn before(Actor actor, UUID id) {
    return visits.beforeYouGoIn(actor, id, days.today(actor));
  }

  @Get("/case-files/{id}/visits")
  Visited of(Actor actor, UUID id) {
    return new Visited(visits.of(actor, id).stream().map(VisitRead::of).toList());
  }

  @Get("/visits/{id}")
  VisitRead one(Actor actor, UUID id) {
    return VisitRead.of(visits.visit(actor, id));
  }

  /** Plans a visit. */
  @Post("/case-files/{id}/visits")
  @Status(HttpStatus.CREATED)
  Made schedule(Actor actor, UUID id, @Body PlanOrder order) {
    VisitPlan plan =
        new VisitPlan(text(order.decisionMaker()), Optional.ofNullable(order.appointment()));
    return new Made(visits.schedule(actor, id, plan, days.zone(actor)));
  }

  /** Saves what happened; the key makes a note that is sent twice one note. */
  @Post("/case-files/{id}/visits/notes")
  Recorded record(Actor actor, UUID id, @Body NoteOrder order) {
    return visits.record(actor, id, note(actor, order));
  }

  /** Saves what happened on one visit, closed or not. */
  @Post("/visits/{id}/notes")
  Recorded recordOn(Actor actor, UUID id, @Body NoteOrder order) {
    return visits.recordOn(actor, id, note(actor, order));
  }

  @Post("/visits/{id}/close")
  Closed close(Actor actor, UUID id) {
    return visits.close(actor, id);
  }

  @Post("/visits/{id}/reasons")
  @Status(HttpStatus.NO_CONTENT)
  void choose(Actor actor, UUID id, @Body ReasonsOrder order) {
    String told = order.voice();
    Visit.Voice voice =
        Arrays.stream(Visit.Voice.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(told))
            .findFirst()
            .orElseThrow(() ->
                new Refused(
                    Refused.Kind.INVALID,
                    List.of(
                        Fault.at(
                            "voice",
                            "Say whose word it is: rep or manager, not '%s'.".formatted(told)))));
    visits.choose(actor, id, voice, new ChosenReasons(order.reasons()));
  }

  /** They asked for an offer, in their {@code words}. */
  @Post("/case-files/{id}/wishes")
  @Status(HttpStatus.CREATED)
  Made asked(Actor actor, UUID id, @Body WishOrder order) {
    return new Made(
        visits.askedForIt(
            actor,
            id,
            text(order.words()),
            Optional.ofNullable(order.on()).orElseGet(() -> days.today(actor))));
  }

  /** Turns a closed visit into an opportunity with a {@code title}. */
  @Post("/visits/{id}/opportunity")
  @Status(HttpStatus.NO_CONTENT)
  void opportunity(Actor actor, UUID id, @Body OpportunityOrder order) {
    visits.opportunity(actor, id, text(order.title()));
  }

  @Get("/visits/conversion")
  Conversion conversion(Actor actor) {
    return visits.conversion(actor);
  }

  @Get("/visits/reactions")
  Listed<Reactions> reactions(Actor actor) {
    return Listed.all(visits.reactions(actor));
  }

  @Get("/case-files/{id}/clearing")
  ClearingAgenda agenda(Actor actor, UUID id) {
    return visits.agenda(actor, id);
  }

  /** What was said at a step of clearing the air. */
  @Post("/case-files/{id}/clearing/{step}")
  ClearingRecorded clear(Actor actor, UUID id, int step, @Body ClearingOrder order) {
    return visits.clearTheAir(
        actor, id, order.note(step, days.today(actor), () -> ids.next().toString()));
  }

  /** The three questions: {@code meant}, {@code happened}, {@code differently}. */
  @Post("/case-files/{id}/review")
  @Status(HttpStatus.CREATED)
  Made review(Actor actor, UUID id, @Body ReviewOrder order) {
    return new Made(
        visits.review(
            actor,
            id,
            new Review(text(order.meant()), text(order.happened()), text(order.differently()))));
  }

  private static String text(@Nullable String told) {
    return told == null ? "" : told;
  }

  private VisitNote note(Actor actor, NoteOrder order) {
    return order.note(days.today(actor), () -> ids.next().toString());
  }
}

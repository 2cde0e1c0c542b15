package org.code99.visits;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Ids;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.people.Role;
import org.code99.reasons.KnownReason;
import org.code99.reasons.ReasonChoice;
import org.code99.reasons.Reasons;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** Screen 5: back in the car. What was written is saved, whatever is missing. */
@Controller("/files/{id}/after")
@Secured({"manager", "salesperson"})
class AfterPages {
  private static final String PAGE = "visits/after.jte";
  private static final String TITLE = "After the visit";

  private final Visits visits;
  private final Reasons reasons;
  private final ReasonChoice choice;
  private final Pages pages;
  private final LocalDays days;
  private final Ids ids;

  AfterPages(
      Visits visits, Reasons reasons, ReasonChoice choice, Pages pages, LocalDays days, Ids ids) {
    this.reasons = reasons;
    this.visits = visits;
    this.choice = choice;
    this.pages = pages;
    this.days = days;
    this.ids = ids;
  }

  /**
   * What the page shows.
   *
   * @param last the newest visit, if there was one
   * @param reasons that may be chosen now
   * @param named all that were ever given, by code: a visit may have heard one of them
   * @param key of the note that is written next
   */
  record After(
      UUID file,
      String company,
      boolean darts,
      Optional<Visit> last,
      Collection<KnownReason> reasons,
      Map<String, KnownReason> named,
      LocalDate today,
      String key,
      boolean rules,
      Form form) {
    After {
      reasons = List.copyOf(reasons);
      named = Map.copyOf(named);
    }

    /** The name of a reason. */
    String reason(String code) {
      return Optional.ofNullable(named.get(code)).map(known -> known.label("en")).orElse(code);
    }
  }

  @Get
  HttpResponse<?> write(HttpRequest<?> request, Actor actor, UUID id) {
    return pages.show(request, PAGE, TITLE, after(actor, id, Form.empty()));
  }

  /** A page that sends the note itself, once there is signal, wants to know what became of it. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Recorded recorded =
        visits.record(
            actor,
            id,
            NoteForm.read(Form.of(body), days.today(actor), () -> ids.next().toString()));
    return request.getHeaders().accept().contains(MediaType.APPLICATION_JSON_TYPE)
        ? HttpResponse.ok(recorded)
        : pages.done(
            "/files/" + id + "/after",
            recorded.again() ? "Saved. It was here already, and is kept once." : "Saved.");
  }

  @Post("/close")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> close(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      visits.close(actor, form.id("visit").orElseThrow(() -> Refused.notFound("visit")));
    } catch (Refused refused) {
      form.faults(refused.faults());
      return pages.again(request, PAGE, TITLE, after(actor, id, form));
    }
    return pages.done("/files/" + id + "/decide", "The visit is closed. What now?");
  }

  @Post("/asked")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> asked(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      LocalDate on = form.date("on").orElse(days.today(actor));
      form.check();
      visits.askedForIt(actor, id, form.text("words"), on);
    } catch (Refused refused) {
      form.faults(refused.faults());
      return pages.again(request, PAGE, TITLE, after(actor, id, form));
    }
    return pages.done("/files/" + id + "/after", "Noted. The lock is open for exactly that.");
  }

  @Post("/rule")
  @Secured("manager")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> rule(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    visits.choose(
        actor,
        form.id("visit").orElseThrow(() -> Refused.notFound("visit")),
        Visit.Voice.MANAGER,
        new ChosenReasons(form.all("reasons")));
    return pages.done("/files/" + id + "/after", "Your word on the reasons stands beside theirs.");
  }

  private After after(Actor actor, UUID id, Form form) {
    LocalDate today = days.today(actor);
    BeforeYouGoIn sheet = visits.beforeYouGoIn(actor, id, today);
    return new After(
        id,
        sheet.company(),
        sheet.darts(),
        visits.of(actor, id).stream().reduce((earlier, later) -> later),
        choice.of(actor.company(), id),
        reasons.catalogue(actor.company()),
        today,
        ids.next().toString(),
        actor.is(Role.MANAGER),
        form);
  }
}

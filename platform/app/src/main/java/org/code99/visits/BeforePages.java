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
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** Screen 4: in the car, right before the visit. */
@Controller("/files/{id}/before")
@Secured({"manager", "salesperson"})
class BeforePages {
  private static final String PAGE = "visits/before.jte";
  private static final String TITLE = "Before you go in";
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK);

  private final Visits visits;
  private final Pages pages;
  private final LocalDays days;

  BeforePages(Visits visits, Pages pages, LocalDays days) {
    this.visits = visits;
    this.pages = pages;
    this.days = days;
  }

  /** What the page shows; the appointment is empty where none is made. */
  record Sheet(BeforeYouGoIn sheet, String appointment, Form form) {
    /** What stands in a field of the form: as typed, else as known. */
    String field(String name, String known) {
      return form.text(name).isEmpty() ? known : form.text(name);
    }
  }

  @Get
  @Transactional
  HttpResponse<?> read(HttpRequest<?> request, Actor actor, UUID id) {
    return pages.show(request, PAGE, TITLE, sheet(actor, id, Form.empty()));
  }

  @Post("/schedule")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> schedule(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      visits.schedule(
          actor,
          id,
          new VisitPlan(form.text("decisionMaker"), appointment(actor, form)),
          days.zone(actor));
    } catch (Refused refused) {
      form.faults(refused.faults());
      return pages.again(request, PAGE, TITLE, sheet(actor, id, form));
    }
    return pages.done(
        "/files/" + id + "/before", "The visit is planned, and stands among the tasks.");
  }

  private Sheet sheet(Actor actor, UUID id, Form form) {
    BeforeYouGoIn sheet = visits.beforeYouGoIn(actor, id, days.today(actor));
    return new Sheet(
        sheet,
        sheet.appointment().map(at -> AT.format(at.atZone(days.zone(actor)))).orElse(""),
        form);
  }

  private Optional<Instant> appointment(Actor actor, Form form) {
    try {
      return form.text("appointment").isEmpty()
          ? Optional.empty()
          : Optional.of(
              LocalDateTime.parse(form.text("appointment")).atZone(days.zone(actor)).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.database.Ids;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.web.Form;
import org.code99.web.Pages;

/** Clears the air: say it, show what is fixed, ask whether the past is behind us (S51, S52). */
@Controller("/files/{id}/air")
@Secured({"manager", "salesperson"})
class AirPages {
  private final Visits visits;
  private final Pages pages;
  private final LocalDays days;
  private final Ids ids;

  AirPages(Visits visits, Pages pages, LocalDays days, Ids ids) {
    this.visits = visits;
    this.pages = pages;
    this.days = days;
    this.ids = ids;
  }

  /** What the page shows; the remarks are those on what was just saved. */
  record Air(ClearingAgenda agenda, LocalDate today, String key, List<String> remarks) {
    Air {
      remarks = List.copyOf(remarks);
    }

    /** The first step that is not done; 4 when all are. */
    int next() {
      return agenda.steps().stream()
          .filter(step -> !step.done())
          .mapToInt(ClearingAgenda.Step::number)
          .findFirst()
          .orElse(4);
    }
  }

  @Get
  HttpResponse<?> agenda(HttpRequest<?> request, Actor actor, UUID id) {
    return show(request, actor, id, List.of());
  }

  @Post("/{step}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> said(
      HttpRequest<?> request, Actor actor, UUID id, int step, @Body Map<String, Object> body) {
    ClearingRecorded recorded =
        visits.clearTheAir(
            actor,
            id,
            AirForm.read(Form.of(body), step, days.today(actor), () -> ids.next().toString()));
    return recorded.remarks().isEmpty()
        ? pages.done("/files/" + id + "/air", "Saved. Step %d is done.".formatted(step))
        : show(request, actor, id, recorded.remarks());
  }

  private HttpResponse<?> show(HttpRequest<?> request, Actor actor, UUID id, List<String> remarks) {
    return pages.show(
        request,
        "visits/air.jte",
        "Clear the air",
        new Air(visits.agenda(actor, id), days.today(actor), ids.next().toString(), remarks));
  }
}

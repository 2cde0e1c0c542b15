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
import java.util.Map;
import java.util.UUID;
import org.code99.drawers.CaseFiles;
import org.code99.people.Actor;
import org.code99.web.Form;
import org.code99.web.Pages;

/** The three questions at the end of an attempt (S60). */
@Controller("/files/{id}/review")
@Secured({"manager", "salesperson"})
class ReviewPages {
  private final Visits visits;
  private final CaseFiles files;
  private final Pages pages;

  ReviewPages(Visits visits, CaseFiles files, Pages pages) {
    this.visits = visits;
    this.files = files;
    this.pages = pages;
  }

  /** What the page shows. */
  record Asked(UUID file, String company, boolean answered) {}

  @Get
  HttpResponse<?> ask(HttpRequest<?> request, Actor actor, UUID id) {
    return pages.show(
        request,
        "visits/review.jte",
        "Three questions",
        new Asked(id, files.find(actor, id).company(), !visits.reviewDue(actor, id)));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> answer(Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    visits.review(
        actor, id, new Review(form.text("meant"), form.text("happened"), form.text("differently")));
    return pages.done("/files/" + id + "/decide", "Saved. What now?");
  }
}

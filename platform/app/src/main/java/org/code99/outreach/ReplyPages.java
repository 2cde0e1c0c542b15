package org.code99.outreach;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.web.Form;
import org.code99.web.Pages;

/** A human answer, entered on the page of its file. */
@Controller("/files/{file}/reply")
@Secured({"salesperson", "manager"})
class ReplyPages {
  private final Replies replies;
  private final Pages pages;
  private final Clock clock;

  ReplyPages(Replies replies, Pages pages, Clock clock) {
    this.replies = replies;
    this.pages = pages;
    this.clock = clock;
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> record(Actor actor, UUID file, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    String medium = form.text("medium");
    replies.record(
        actor,
        new Reply(
            file, medium.isEmpty() ? "email" : medium, LocalDate.now(clock), form.text("words")));
    return pages.done(
        "/files/" + file, "Noted. Nothing further goes to them, and answering comes first.");
  }
}

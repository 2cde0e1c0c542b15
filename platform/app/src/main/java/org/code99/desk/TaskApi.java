package org.code99.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.drawers.Task;
import org.code99.drawers.Tasks;
import org.code99.people.Actor;
import org.jspecify.annotations.Nullable;

/** One's tasks for programs. */
@Controller("/api/v1/tasks")
@Secured(SecurityRule.IS_AUTHENTICATED)
class TaskApi {
  private final Tasks tasks;
  private final NextOffers offers;

  TaskApi(Tasks tasks, NextOffers offers) {
    this.tasks = tasks;
    this.offers = offers;
  }

  /** What is open for them, what is due first at the top. */
  record Open(List<Task> items) {}

  /** The file that they may take, if there is room for one more. */
  record Offered(Optional<NextOffers.Offer> offer) {}

  /** What became of it. */
  record Done(@Nullable String note) {}

  @Get("/offer")
  Offered offer(Actor actor) {
    return new Offered(offers.to(actor));
  }

  @Get
  Open mine(Actor actor) {
    return new Open(tasks.ofMine(actor));
  }

  @Post("/{id}/done")
  HttpResponse<?> done(Actor actor, UUID id, @Body Done done) {
    String note = done.note();
    tasks.done(actor, id, note == null ? "" : note);
    return HttpResponse.noContent();
  }
}

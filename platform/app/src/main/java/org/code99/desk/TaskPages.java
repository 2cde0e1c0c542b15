package org.code99.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.drawers.Tasks;
import org.code99.people.Actor;
import org.code99.web.Form;
import org.code99.web.Pages;

/** A task is done, and one is back where one was. */
@Controller("/tasks")
@Secured(SecurityRule.IS_AUTHENTICATED)
class TaskPages {
  private final Tasks tasks;
  private final Pages pages;

  TaskPages(Tasks tasks, Pages pages) {
    this.tasks = tasks;
    this.pages = pages;
  }

  @Post("/{id}/done")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> done(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    tasks.done(actor, id, Form.of(body).text("note"));
    return pages.done(before(request), "Done.");
  }

  /** The path alone: whatever a referrer says, the way leads to a page of ours. */
  private static String before(HttpRequest<?> request) {
    return Optional.ofNullable(request.getHeaders().get("Referer"))
        .map(TaskPages::path)
        .filter(path -> path.startsWith("/") && !path.startsWith("//"))
        .orElse("/today");
  }

  private static String path(String referrer) {
    try {
      return Optional.ofNullable(URI.create(referrer).getRawPath()).orElse("");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}

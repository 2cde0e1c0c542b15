package org.code99.shelf;

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
import java.util.TreeMap;
import org.code99.people.Actor;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;
import org.jspecify.annotations.Nullable;

/** How long plugins may take, how much memory they have, and how they are. */
@Controller("/plugin-shelf/guard")
@Secured({"admin", "group"})
class GuardPages {
  private static final String PAGE = "shelf/guard.jte";
  private static final String TITLE = "The guard";

  private final GuardDesk desk;
  private final Pages pages;

  GuardPages(GuardDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /** What the page shows. */
  record Shown(GuardView guard, Form form) {
    /** What somebody typed just now, else what holds. */
    String text(String field, long holds) {
      String typed = form.text(field);
      return typed.isEmpty() ? Long.toString(holds) : typed;
    }
  }

  @Get
  HttpResponse<?> view(HttpRequest<?> request, Actor actor) {
    return pages.show(request, PAGE, TITLE, new Shown(desk.view(actor), Form.empty()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> tune(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    Map<String, Integer> deadlines = new TreeMap<>();
    desk.view(actor)
        .deadlines()
        .forEach(one -> deadlines.put(one.point(), number(form.text(one.point()))));
    try {
      desk.tune(actor, new GuardOrder(deadlines, number(form.text("megabytes")), form.text("why")));
      return pages.done("/plugin-shelf/guard", "The guard goes by it from the next call on.");
    } catch (Refused refused) {
      return again(request, actor, form, refused);
    }
  }

  @Post("/{id}/release")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> release(
      HttpRequest<?> request, Actor actor, String id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      desk.release(actor, id, form.text("why"));
      return pages.done("/plugin-shelf/guard", id + " is called again.");
    } catch (Refused refused) {
      return again(request, actor, form, refused);
    }
  }

  /** What is no number is out of bounds. */
  private static int number(@Nullable String text) {
    return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  private HttpResponse<?> again(HttpRequest<?> request, Actor actor, Form form, Refused refused) {
    if (refused.kind() != Refused.Kind.INVALID) {
      throw refused;
    }
    form.faults(refused.called(field -> field.replace(Guarding.DEADLINES, "")).faults());
    return pages.again(request, PAGE, TITLE, new Shown(desk.view(actor), form));
  }
}

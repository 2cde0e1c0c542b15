package org.code99.office;

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
import org.code99.people.Actor;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** Lets things leave the house again after its database was restored or copied. */
@Controller("/house/release")
@Secured("admin")
class ReleasePages {
  private static final String PAGE = "office/release.jte";
  private static final String TITLE = "Release";

  private final Releasing releasing;
  private final Pages pages;

  ReleasePages(Releasing releasing, Pages pages) {
    this.releasing = releasing;
    this.pages = pages;
  }

  /** What the page shows. */
  record Shown(boolean granted, Form form) {}

  @Get
  HttpResponse<?> state(HttpRequest<?> request) {
    return pages.show(request, PAGE, TITLE, new Shown(releasing.granted(), Form.empty()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> release(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      releasing.release(actor, form.text("why"));
      return pages.done("/house", "Things may leave the house again.");
    } catch (Refused refused) {
      form.faults(refused.faults());
      return pages.again(request, PAGE, TITLE, new Shown(releasing.granted(), form));
    }
  }
}

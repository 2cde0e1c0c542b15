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
import java.util.List;
import java.util.Map;
import org.code99.people.Actor;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** Whose plugins run without asking. */
@Controller("/plugin-shelf/publishers")
@Secured({"admin", "group"})
class PublisherPages {
  private static final String PAGE = "shelf/publishers.jte";
  private static final String TITLE = "Whom we trust";

  private final ShelfDesk desk;
  private final Pages pages;

  PublisherPages(ShelfDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /** What the page shows. */
  record Shown(List<Publisher> publishers, Form form) {
    Shown {
      publishers = List.copyOf(publishers);
    }
  }

  @Get
  HttpResponse<?> all(HttpRequest<?> request, Actor actor) {
    return pages.show(request, PAGE, TITLE, new Shown(desk.publishers(actor), Form.empty()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> trust(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      desk.trust(actor, form.text("name"), form.text("key"), form.text("why"));
      return pages.done(
          "/plugin-shelf/publishers",
          "What " + form.text("name") + " signs runs without asking now.");
    } catch (Refused refused) {
      return again(request, actor, form, refused);
    }
  }

  @Post("/{fingerprint}/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> withdraw(
      HttpRequest<?> request, Actor actor, String fingerprint, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    boolean stolen = form.text("how").equals("revoke");
    try {
      Publisher publisher = desk.withdraw(actor, fingerprint, stolen, form.text("reason"));
      return pages.done(
          "/plugin-shelf/publishers",
          stolen
              ? "The key of " + publisher.name() + " is revoked: all that it signed is closed."
              : publisher.name() + " is trusted no more.");
    } catch (Refused refused) {
      return again(request, actor, form, refused);
    }
  }

  private HttpResponse<?> again(HttpRequest<?> request, Actor actor, Form form, Refused refused) {
    if (refused.kind() != Refused.Kind.INVALID) {
      throw refused;
    }
    form.faults(refused.faults());
    return pages.again(request, PAGE, TITLE, new Shown(desk.publishers(actor), form));
  }
}

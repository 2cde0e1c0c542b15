package org.code99.shelf;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Optional;
import org.code99.people.Actor;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;
import org.jspecify.annotations.Nullable;

/** The shelf: what is wanted of each plugin, what is there, and the way in for a new jar. */
@Controller("/plugin-shelf")
@Secured({"admin", "group"})
class PluginShelfPages {
  private static final String PAGE = "shelf/shelf.jte";
  private static final String TITLE = "Plugin shelf";
  private static final int LINES = 200;

  private final ShelfDesk desk;
  private final Pages pages;

  PluginShelfPages(ShelfDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /** What the page shows. */
  record Shown(ShelfView shelf, Form form) {}

  @Get
  HttpResponse<?> shelf(HttpRequest<?> request, Actor actor) {
    return pages.show(request, PAGE, TITLE, new Shown(desk.view(actor), Form.empty()));
  }

  @Post("/jars")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> put(
      HttpRequest<?> request,
      Actor actor,
      @Part("jar") @Nullable CompletedFileUpload jar,
      @Part("signature") @Nullable CompletedFileUpload signature) {
    try {
      return pages.done(
          "/plugin-shelf/jars/"
              + desk.put(actor, Optional.ofNullable(jar), Optional.ofNullable(signature)),
          "");
    } catch (Refused refused) {
      if (refused.kind() != Refused.Kind.INVALID) {
        throw refused;
      }
      Form form = Form.empty();
      form.faults(refused.faults());
      return pages.again(request, PAGE, TITLE, new Shown(desk.view(actor), form));
    }
  }

  @Get("/journal")
  HttpResponse<?> journal(HttpRequest<?> request, Actor actor) {
    List<JournalLine> lines = desk.journal(actor, LINES);
    return pages.show(request, "shelf/journal.jte", "Journal of the shelf", lines);
  }
}

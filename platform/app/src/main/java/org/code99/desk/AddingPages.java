package org.code99.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.code99.drawers.Drawer;
import org.code99.drawers.Drawers;
import org.code99.intake.TypedFile;
import org.code99.people.Actor;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** One file by hand, in under a minute (S02). */
@Controller("/files")
@Secured({"manager", "admin"})
class AddingPages {
  private static final String FIRST_DRAWER = "Lost customers";
  private static final String TITLE = "Add a customer";

  private final TypedFile typed;
  private final Drawers drawers;
  private final Pages pages;

  AddingPages(TypedFile typed, Drawers drawers, Pages pages) {
    this.typed = typed;
    this.drawers = drawers;
    this.pages = pages;
  }

  /** What the form shows. */
  record Adding(List<Drawer> drawers, Form form) {
    Adding {
      drawers = List.copyOf(drawers);
    }
  }

  @Get("/new")
  HttpResponse<?> form(HttpRequest<?> request, Actor actor) {
    return pages.show(
        request, "desk/add.jte", TITLE, new Adding(drawers.list(actor.company()), Form.empty()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      Map<String, String> told = new HashMap<>();
      body.keySet().stream()
          .filter(TypedFile::takes)
          .forEach(field -> told.put(field, form.text(field)));
      if (form.text("drawer").isEmpty()) {
        told.put("drawer", drawers.drawer(actor.company(), FIRST_DRAWER).toString());
      }
      TypedFile.Added added = typed.add(actor, told);
      return added.elsewhere().isPresent()
          ? pages.done("/drawers", elsewhere(form.text("company"), added.elsewhere().get()))
          : pages.done("/files/" + added.file(), notice(added));
    } catch (Refused refused) {
      form.faults(refused.faults());
      return pages.again(
          request, "desk/add.jte", TITLE, new Adding(drawers.list(actor.company()), form));
    }
  }

  /** They would not find the file that they made. */
  private static String elsewhere(String company, String region) {
    return "The file of %s lies in %s, where its country or region belongs. Whoever leads there sees it; you do not."
        .formatted(company, region);
  }

  private static String notice(TypedFile.Added added) {
    String done =
        added.known() ? "This customer had a file; it is up to date now." : "The file is made.";
    return added.remarks().isEmpty() ? done : done + " " + String.join("; ", added.remarks()) + ".";
  }
}

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.code99.people.Actor;
import org.code99.regions.UseMatrix;
import org.code99.regions.WhoUsesWhat.Wish;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** Screen 9: who uses what (S40, S77, S78). */
@Controller("/house/uses")
@Secured("admin")
class UsesPages {
  private static final String MATRIX = "office/uses.jte";
  private static final String TITLE = "Who uses what";

  private final Uses uses;
  private final Pages pages;

  UsesPages(Uses uses, Pages pages) {
    this.uses = uses;
    this.pages = pages;
  }

  /** What the page shows. */
  record Shown(UseMatrix matrix, Form form) {
    /** What stands in a select: what somebody chose just now, else what holds. */
    String chosen(UseMatrix.Row row, UseMatrix.Cell cell) {
      String typed = form.text(name(row, cell));
      return typed.isEmpty() ? cell.chosen() : typed;
    }

    String name(UseMatrix.Row row, UseMatrix.Cell cell) {
      return row.region() + "." + cell.point();
    }
  }

  @Get
  HttpResponse<?> matrix(HttpRequest<?> request, Actor actor) {
    return pages.show(request, MATRIX, TITLE, new Shown(uses.matrix(actor), Form.empty()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    UseMatrix matrix = uses.matrix(actor);
    Shown shown = new Shown(matrix, form);
    List<Wish> wishes = new ArrayList<>();
    for (UseMatrix.Row row : matrix.rows()) {
      for (UseMatrix.Cell cell : row.cells()) {
        String wanted = shown.chosen(row, cell);
        if (!wanted.equals(cell.chosen())) {
          wishes.add(new Wish(row.region(), cell.point(), wanted));
        }
      }
    }
    try {
      int changed = uses.change(actor, version(form), wishes, form.text("why"));
      return pages.done(
          "/house/uses",
          changed == 0 ? "All is as it was." : "Changed and written down: " + changed + ".");
    } catch (Refused refused) {
      form.faults(refused.faults());
      return pages
          .again(request, MATRIX, TITLE, new Shown(uses.matrix(actor), form))
          .status(refused.kind().status());
    }
  }

  private static long version(Form form) {
    String version = form.text("version");
    return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
  }
}

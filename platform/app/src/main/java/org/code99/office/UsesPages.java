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
import java.util.TreeMap;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.regions.SettingsSheet;
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
  private static final String SETTINGS = "office/settings.jte";
  private static final String TITLE = "Who uses what";
  private static final String FIELD = "set-";

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

  /** What the page of settings shows. */
  record Settings(SettingsSheet sheet, Form form) {
    String field(String name) {
      return FIELD + name;
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

  @Get("/{region}/{point}")
  HttpResponse<?> settings(HttpRequest<?> request, Actor actor, UUID region, String point) {
    SettingsSheet sheet = uses.sheet(actor, region, point);
    return pages.show(request, SETTINGS, sheet.label(), new Settings(sheet, Form.empty()));
  }

  @Post("/{region}/{point}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> set(
      HttpRequest<?> request,
      Actor actor,
      UUID region,
      String point,
      @Body Map<String, Object> body) {
    Form form = Form.of(body);
    SettingsSheet sheet = uses.sheet(actor, region, point);
    Map<String, String> texts = new TreeMap<>();
    sheet.fields().forEach(field -> texts.put(field.name(), form.text(FIELD + field.name())));
    try {
      uses.set(actor, region, point, texts, form.text("why"));
      return pages.done(
          "/house/uses", sheet.label() + " is set for " + sheet.region().name() + ".");
    } catch (Refused refused) {
      refused
          .faults()
          .forEach(fault ->
              form.fault(
                  fault.field().isEmpty() || fault.field().equals("why")
                      ? fault.field()
                      : FIELD + fault.field(),
                  fault.sentence()));
      return pages
          .again(request, SETTINGS, sheet.label(), new Settings(sheet.typed(texts), form))
          .status(refused.kind().status());
    }
  }
}

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
import java.util.TreeMap;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.regions.SettingsSheet;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** Screen 9: the settings of what a region uses (S40, S77, S78). */
@Controller("/house/uses")
@Secured("admin")
class UsesPages {
  private static final String SETTINGS = "office/settings.jte";
  private static final String FIELD = "set-";

  private final Uses uses;
  private final Pages pages;

  UsesPages(Uses uses, Pages pages) {
    this.uses = uses;
    this.pages = pages;
  }

  /** What the page of settings shows. */
  record Settings(SettingsSheet sheet, Form form) {
    String field(String name) {
      return FIELD + name;
    }
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

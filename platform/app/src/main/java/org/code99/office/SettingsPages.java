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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.regions.SettingGroup;
import org.code99.regions.SettingsSheet;
import org.code99.regions.SettingsTried;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** What a region has set for what it uses: the form, made of the extension's schema (S77). */
@Controller("/house/uses/{region}/{point}")
@Secured("admin")
class SettingsPages {
  private static final String PAGE = "office/settings.jte";
  private static final String FIELD = "set-";

  private final SettingsDesk desk;
  private final Pages pages;

  SettingsPages(SettingsDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /** What the page shows. */
  record Shown(SettingsSheet sheet, List<SettingsTried.Finding> findings, Form form) {
    Shown {
      findings = List.copyOf(findings);
    }

    String field(String name) {
      return FIELD + name;
    }

    /** What is set or wrong is not hidden. */
    boolean isOpen(SettingGroup group) {
      return group.set() > 0
          || group.fields().stream().anyMatch(one -> !form.faultsOf(field(one.name())).isEmpty());
    }
  }

  @Get
  HttpResponse<?> settings(HttpRequest<?> request, Actor actor, UUID region, String point) {
    SettingsSheet sheet = desk.sheet(actor, region, point);
    return pages.show(request, PAGE, sheet.label(), new Shown(sheet, List.of(), Form.empty()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> set(
      HttpRequest<?> request,
      Actor actor,
      UUID region,
      String point,
      @Body Map<String, Object> body) {
    Form form = Form.of(body);
    SettingsSheet sheet = desk.sheet(actor, region, point);
    Map<String, String> texts = texts(sheet, form);
    try {
      desk.set(actor, region, point, texts, form.text("why"));
      return pages.done(
          "/house/uses", sheet.label() + " is set for " + sheet.region().name() + ".");
    } catch (Refused refused) {
      return again(request, sheet.typed(texts), form, refused);
    }
  }

  /** Nothing is saved: what was typed stands in the form again, but for secrets. */
  @Post("/check")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> check(
      HttpRequest<?> request,
      Actor actor,
      UUID region,
      String point,
      @Body Map<String, Object> body) {
    Form form = Form.of(body);
    SettingsSheet sheet = desk.sheet(actor, region, point);
    Map<String, String> texts = texts(sheet, form);
    try {
      SettingsTried tried = desk.attempt(actor, region, point, Optional.of(texts));
      return pages.show(
          request, PAGE, sheet.label(), new Shown(sheet.typed(texts), tried.findings(), form));
    } catch (Refused refused) {
      return again(request, sheet.typed(texts), form, refused);
    }
  }

  private static Map<String, String> texts(SettingsSheet sheet, Form form) {
    Map<String, String> texts = new TreeMap<>();
    sheet.fields().forEach(field -> texts.put(field.name(), form.text(FIELD + field.name())));
    return texts;
  }

  private HttpResponse<?> again(
      HttpRequest<?> request, SettingsSheet sheet, Form form, Refused refused) {
    refused
        .faults()
        .forEach(fault ->
            form.fault(
                fault.field().isEmpty() || fault.field().equals("why")
                    ? fault.field()
                    : FIELD + fault.field(),
                fault.sentence()));
    return pages
        .again(request, PAGE, sheet.label(), new Shown(sheet, List.of(), form))
        .status(refused.kind().status());
  }
}

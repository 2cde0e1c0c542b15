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
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.regions.SettingField;
import org.code99.regions.SettingGroup;
import org.code99.regions.SettingsSheet;
import org.code99.regions.SettingsTold;
import org.code99.regions.SettingsTried;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;
import org.code99.web.Show;

/** What a region has set for what it uses: the form, made of the extension's schema (S77). */
@Controller("/house/uses/{region}/{point}")
@Secured("admin")
class SettingsPages {
  private static final String PAGE = "office/settings.jte";
  private static final String FIELD = "set-";
  private static final String TAKEN = "taken-";

  private final SettingsDesk desk;
  private final LocalDays days;
  private final Pages pages;

  SettingsPages(SettingsDesk desk, LocalDays days, Pages pages) {
    this.desk = desk;
    this.days = days;
    this.pages = pages;
  }

  /** What the page shows. */
  record Shown(SettingsSheet sheet, List<SettingsTried.Finding> findings, ZoneId zone, Form form) {
    Shown {
      findings = List.copyOf(findings);
    }

    String field(String name) {
      return FIELD + name;
    }

    /** When somebody set something, by the clock of whoever looks. */
    String moment(SettingsSheet.Said said) {
      return Show.moment(said.at().atZone(zone));
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
    return pages.show(request, PAGE, sheet.label(), shown(actor, sheet, List.of(), Form.empty()));
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
    SettingsTold told = told(sheet, form);
    try {
      desk.set(actor, region, point, told);
      return pages.done(
          "/house/uses", sheet.label() + " is set for " + sheet.region().name() + ".");
    } catch (Refused refused) {
      return again(
          request, actor, desk.sheet(actor, region, point).typed(told.texts()), form, refused);
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
    SettingsTold told = told(sheet, form);
    SettingsSheet typed = sheet.typed(told.texts());
    try {
      SettingsTried tried = desk.attempt(actor, region, point, Optional.of(told));
      return pages.show(request, PAGE, sheet.label(), shown(actor, typed, tried.findings(), form));
    } catch (Refused refused) {
      return again(request, actor, typed, form, refused);
    }
  }

  private static SettingsTold told(SettingsSheet sheet, Form form) {
    Map<String, String> texts = new TreeMap<>();
    Set<String> taken = new TreeSet<>();
    for (SettingField field : sheet.fields()) {
      texts.put(field.name(), form.text(FIELD + field.name()));
      if (form.ticked(TAKEN + field.name())) {
        taken.add(field.name());
      }
    }
    return new SettingsTold(texts, taken, form.version(), form.text("why"));
  }

  private HttpResponse<?> again(
      HttpRequest<?> request, Actor actor, SettingsSheet sheet, Form form, Refused refused) {
    Refused beside =
        new Refused(
            refused.kind(),
            refused.faults().stream()
                .map(fault ->
                    sheet.has(fault.field())
                        ? Fault.at(FIELD + fault.field(), fault.sentence())
                        : fault)
                .toList());
    return pages.refused(
        request, PAGE, sheet.label(), form, beside, () -> shown(actor, sheet, List.of(), form));
  }

  private Shown shown(
      Actor actor, SettingsSheet sheet, List<SettingsTried.Finding> findings, Form form) {
    return new Shown(sheet, findings, days.zone(actor), form);
  }
}

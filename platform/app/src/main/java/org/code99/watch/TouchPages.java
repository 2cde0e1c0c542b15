package org.code99.watch;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.drawers.CaseFiles;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** Staying in touch with one customer, and noting that something changed there (S26-S31). */
@Controller("/files/{id}/touch")
@Secured({"manager", "salesperson"})
class TouchPages {
  private static final String PAGE = "watch/touch.jte";
  private static final String TITLE = "In touch";

  private final Watch watch;
  private final CaseFiles files;
  private final Pages pages;
  private final LocalDays days;

  TouchPages(Watch watch, CaseFiles files, Pages pages, LocalDays days) {
    this.watch = watch;
    this.files = files;
    this.pages = pages;
    this.days = days;
  }

  /**
   * What the page shows.
   *
   * @param tried which form is shown again: touch, cadence or signal; empty for none
   */
  record InTouch(
      Watched watched,
      String company,
      List<DeclaredKind> declared,
      LocalDate today,
      String tried,
      Form form) {
    InTouch {
      declared = List.copyOf(declared);
    }

    /** One of the forms, with what was typed where it is shown again. */
    Form form(String which) {
      return tried.equals(which) ? form : Form.empty();
    }

    List<Tripwire.Kind> kinds() {
      return Tripwire.Kind.ours();
    }
  }

  @Get
  HttpResponse<?> show(HttpRequest<?> request, Actor actor, UUID id) {
    return pages.show(request, PAGE, TITLE, inTouch(actor, id, "", Form.empty()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> touch(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      touch(watch, actor, id, form, days.today(actor));
    } catch (Refused refused) {
      return again(request, actor, id, "touch", form, refused);
    }
    return pages.done(
        "/files/" + id + "/touch",
        form.text("learnt").isEmpty()
            ? "Kept. Nothing was learnt, so the clock runs on."
            : "Kept. The clock runs anew from there.");
  }

  @Post("/cadence")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> cadence(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      watch.cadence(actor, id, days(form), days.today(actor));
      return pages.done("/files/" + id + "/touch", "Noted.");
    } catch (Refused refused) {
      return again(request, actor, id, "cadence", form, refused);
    }
  }

  @Post("/signal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> signal(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      Fanned fanned = SignalForm.tell(watch, actor, Optional.of(id), form, days.today(actor));
      return pages.done("/files/" + id + "/touch", sentence(fanned));
    } catch (Refused refused) {
      return again(request, actor, id, "signal", form, refused);
    }
  }

  /** We were in touch. */
  static void touch(Watch watch, Actor actor, UUID id, Form form, LocalDate today) {
    LocalDate on = form.past("on", today);
    form.check();
    watch.touch(actor, id, on, form.text("way"), form.text("learnt"));
  }

  /** Anything that is no number of days is refused as none. */
  static int days(Form form) {
    return form.text("days").matches("\\d{1,6}") ? Integer.parseInt(form.text("days")) : 0;
  }

  /** What a signal came to, as people read it. */
  static String sentence(Fanned fanned) {
    if (fanned.known()) {
      return "That was known already: nothing changed.";
    }
    return "Noted. It concerns %d %s: %d woken, %d new %s."
        .formatted(
            fanned.files(),
            fanned.files() == 1 ? "file" : "files",
            fanned.woken(),
            fanned.tasks(),
            fanned.tasks() == 1 ? "task" : "tasks");
  }

  private HttpResponse<?> again(
      HttpRequest<?> request, Actor actor, UUID id, String tried, Form form, Refused refused) {
    return pages.refused(
        request, PAGE, TITLE, form, refused, () -> inTouch(actor, id, tried, form));
  }

  private InTouch inTouch(Actor actor, UUID id, String tried, Form form) {
    return new InTouch(
        watch.of(actor, id),
        files.find(actor, id).company(),
        watch.declaredKinds(actor),
        days.today(actor),
        tried,
        form);
  }
}

package org.code99.watch;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** What waits, and for what (S26-S28). */
@Controller("/watched")
@Secured({"manager", "salesperson"})
class WatchedPages {
  private static final String PAGE = "watch/watched.jte";
  private static final String TITLE = "Watched";
  private static final int ROWS = 50;

  private final Watch watch;
  private final IncomingSignals incoming;
  private final Pages pages;
  private final LocalDays days;

  WatchedPages(Watch watch, IncomingSignals incoming, Pages pages, LocalDays days) {
    this.watch = watch;
    this.incoming = incoming;
    this.pages = pages;
    this.days = days;
  }

  /**
   * What the page shows.
   *
   * @param tried which form is shown again: {@code signals}, or that of an arrival; empty for none
   */
  record Waiting(
      List<ParkedFile> parked,
      List<Arrival> arrivals,
      List<SourceState> sources,
      Optional<UUID> next,
      List<Watch.NextTouch> due,
      List<String> competitors,
      LocalDate today,
      ZoneId zone,
      String tried,
      Form form) {
    Waiting {
      parked = List.copyOf(parked);
      arrivals = List.copyOf(arrivals);
      sources = List.copyOf(sources);
      due = List.copyOf(due);
      competitors = List.copyOf(competitors);
    }

    /** One of the forms, with what was typed where it is shown again. */
    Form form(String which) {
      return tried.equals(which) ? form : Form.empty();
    }

    /** What is wrong and stands at no field that is shown. */
    List<Fault> above() {
      boolean shown =
          tried.equals("signals")
              || arrivals.stream().anyMatch(one -> tried.endsWith("-" + one.id()));
      return form.faults().stream()
          .filter(fault -> !shown || fault.field().isEmpty() || fault.field().equals("kind"))
          .toList();
    }
  }

  @Get
  HttpResponse<?> waiting(HttpRequest<?> request, Actor actor, @QueryValue Optional<UUID> after) {
    return pages.show(request, PAGE, TITLE, of(actor, after, "", Form.empty()));
  }

  @Post("/signals")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> signal(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      Fanned fanned = SignalForm.tell(watch, actor, Optional.empty(), form, days.today(actor));
      return pages.done("/watched", TouchPages.sentence(fanned));
    } catch (Refused refused) {
      return pages.refused(
          request, PAGE, TITLE, form, refused, () -> of(actor, Optional.empty(), "signals", form));
    }
  }

  @Post("/arrivals/{id}/assign")
  @Secured("manager")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> assign(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    return settled(
        request,
        actor,
        "assign-" + id,
        form,
        () -> {
          String account = form.text("account");
          UUID file =
              account.isEmpty() ? ArrivalForm.file(form) : incoming.numbered(actor, account);
          return TouchPages.sentence(incoming.assign(actor, id, file));
        });
  }

  @Post("/arrivals/{id}/drop")
  @Secured("manager")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> drop(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    return settled(
        request,
        actor,
        "drop-" + id,
        form,
        () -> {
          incoming.drop(actor, id, form.text("why"));
          return "Dropped. It is kept, and shown no more.";
        });
  }

  private HttpResponse<?> settled(
      HttpRequest<?> request, Actor actor, String tried, Form form, Supplier<String> deed) {
    try {
      return pages.done("/watched", deed.get());
    } catch (Refused refused) {
      return pages.refused(
          request, PAGE, TITLE, form, refused, () -> of(actor, Optional.empty(), tried, form));
    }
  }

  private Waiting of(Actor actor, Optional<UUID> after, String tried, Form form) {
    LocalDate today = days.today(actor);
    List<ParkedFile> parked = watch.parked(actor, after, ROWS);
    return new Waiting(
        parked,
        incoming.waiting(actor, ROWS),
        incoming.sources(actor),
        parked.size() < ROWS ? Optional.empty() : Optional.of(parked.getLast().file()),
        watch.dueTouches(actor, today),
        watch.competitors(actor),
        today,
        days.zone(actor),
        tried,
        form);
  }
}

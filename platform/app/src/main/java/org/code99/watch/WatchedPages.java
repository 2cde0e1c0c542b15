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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
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
  private final Pages pages;
  private final LocalDays days;

  WatchedPages(Watch watch, Pages pages, LocalDays days) {
    this.watch = watch;
    this.pages = pages;
    this.days = days;
  }

  /** What the page shows. */
  record Waiting(
      List<ParkedFile> parked,
      Optional<UUID> next,
      List<Watch.NextTouch> due,
      List<String> competitors,
      LocalDate today,
      Form form) {
    Waiting {
      parked = List.copyOf(parked);
      due = List.copyOf(due);
      competitors = List.copyOf(competitors);
    }
  }

  @Get
  HttpResponse<?> waiting(HttpRequest<?> request, Actor actor, @QueryValue Optional<UUID> after) {
    return pages.show(request, PAGE, TITLE, of(actor, after, Form.empty()));
  }

  @Post("/signals")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> signal(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      Fanned fanned = SignalForm.tell(watch, actor, Optional.empty(), form, days.today(actor));
      return pages.done("/watched", TouchPages.sentence(fanned));
    } catch (Refused refused) {
      form.faults(refused.faults());
      return pages.again(request, PAGE, TITLE, of(actor, Optional.empty(), form));
    }
  }

  private Waiting of(Actor actor, Optional<UUID> after, Form form) {
    LocalDate today = days.today(actor);
    List<ParkedFile> parked = watch.parked(actor, after, ROWS);
    return new Waiting(
        parked,
        parked.size() < ROWS ? Optional.empty() : Optional.of(parked.getLast().file()),
        watch.dueTouches(actor, today),
        watch.competitors(actor),
        today,
        form);
  }
}

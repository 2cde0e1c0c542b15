package org.code99.watch;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.web.Form;
import org.jspecify.annotations.Nullable;

/** Patience for programs. */
@Controller("/api/v1")
@Secured({"manager", "salesperson"})
class WatchApi {
  private final Watch watch;
  private final LocalDays days;

  WatchApi(Watch watch, LocalDays days) {
    this.watch = watch;
    this.days = days;
  }

  /** A page of parked files. */
  record Parked(List<ParkedFile> items, Optional<UUID> next) {
    Parked {
      items = List.copyOf(items);
    }
  }

  /** The touches that are due. */
  record Due(List<Watch.NextTouch> items) {
    Due {
      items = List.copyOf(items);
    }
  }

  /** What is watched, with the number of days where one was said. */
  record Seen(
      UUID file,
      Optional<String> why,
      List<Tripwire> tripwires,
      Optional<Integer> cadenceDays,
      Optional<LocalDate> nextTouch,
      List<Touch> touches,
      List<SeenSignal> signals) {
    static Seen of(Watched watched) {
      return new Seen(
          watched.file(),
          watched.why(),
          watched.tripwires(),
          watched.cadenceDays().stream().boxed().findFirst(),
          watched.nextTouch(),
          watched.touches(),
          watched.signals());
    }
  }

  /** A competitor is failing; seen today unless told, and told apart from others by its key. */
  record FailingOrder(
      @Nullable String competitor,
      @Nullable String words,
      @Nullable LocalDate seenOn,
      @Nullable String eventKey) {}

  /** Something changed about one file. */
  record SignalOrder(
      @Nullable String kind,
      @Nullable String words,
      @Nullable LocalDate seenOn,
      @Nullable String eventKey) {}

  /** We were in touch, today unless told. */
  record TouchOrder(@Nullable LocalDate on, @Nullable String way, @Nullable String learnt) {}

  /** How often we want to be in touch. */
  record CadenceOrder(@Nullable Integer days) {}

  @Get("/watched")
  Parked parked(
      Actor actor, @QueryValue Optional<UUID> after, @QueryValue(defaultValue = "50") int limit) {
    List<ParkedFile> items = watch.parked(actor, after, limit);
    boolean full = !items.isEmpty() && items.size() >= limit;
    return new Parked(items, full ? Optional.of(items.getLast().file()) : Optional.empty());
  }

  @Get("/case-files/{id}/watch")
  Seen of(Actor actor, UUID id) {
    return Seen.of(watch.of(actor, id));
  }

  @Get("/touches/due")
  Due due(Actor actor) {
    return new Due(watch.dueTouches(actor, days.today(actor)));
  }

  @Post("/signals")
  Fanned competitorFailing(Actor actor, @Body FailingOrder order) {
    return SignalForm.tell(watch, actor, Optional.empty(), Form.of(order), days.today(actor));
  }

  @Post("/case-files/{id}/signals")
  Fanned signal(Actor actor, UUID id, @Body SignalOrder order) {
    return SignalForm.tell(watch, actor, Optional.of(id), Form.of(order), days.today(actor));
  }

  @Post("/case-files/{id}/touches")
  @Status(HttpStatus.NO_CONTENT)
  void touch(Actor actor, UUID id, @Body TouchOrder order) {
    TouchPages.touch(watch, actor, id, Form.of(order), days.today(actor));
  }

  @Post("/case-files/{id}/cadence")
  @Status(HttpStatus.NO_CONTENT)
  void cadence(Actor actor, UUID id, @Body CadenceOrder order) {
    watch.cadence(actor, id, TouchPages.days(Form.of(order)), days.today(actor));
  }
}

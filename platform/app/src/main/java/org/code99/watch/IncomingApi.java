package org.code99.watch;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.web.Form;
import org.jspecify.annotations.Nullable;

/** What sources of signals told, for programs. */
@Controller("/api/v1/signals")
@Secured("manager")
class IncomingApi {
  private final IncomingSignals incoming;

  IncomingApi(IncomingSignals incoming) {
    this.incoming = incoming;
  }

  /** Signals that wait for a word. */
  record WaitingSignals(List<Arrival> items) {
    WaitingSignals {
      items = List.copyOf(items);
    }
  }

  /** The sources and how they stand. */
  record SignalSources(List<SourceState> items) {
    SignalSources {
      items = List.copyOf(items);
    }
  }

  /** Whom a signal is about. */
  record AssignOrder(@Nullable UUID file) {}

  /** Why a signal concerns nobody here. */
  record DropOrder(@Nullable String why) {}

  @Get("/waiting")
  WaitingSignals waiting(Actor actor, @QueryValue(defaultValue = "50") int limit) {
    return new WaitingSignals(incoming.waiting(actor, limit));
  }

  @Get("/sources")
  SignalSources sources(Actor actor) {
    return new SignalSources(incoming.sources(actor));
  }

  /** It is about this one. */
  @Post("/{id}/assign")
  Fanned assign(Actor actor, UUID id, @Body AssignOrder order) {
    return incoming.assign(actor, id, ArrivalForm.file(Form.of(order)));
  }

  /** It concerns nobody here. */
  @Post("/{id}/drop")
  @Status(HttpStatus.NO_CONTENT)
  void drop(Actor actor, UUID id, @Body DropOrder order) {
    incoming.drop(actor, id, Form.of(order).text("why"));
  }
}

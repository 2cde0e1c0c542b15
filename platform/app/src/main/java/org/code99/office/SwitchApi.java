package org.code99.office;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.office.OfficeApi.Whole;
import org.code99.people.Actor;
import org.code99.regions.MadeSwitch;
import org.code99.regions.Rehearsal;
import org.code99.regions.UseMatrix;
import org.code99.regions.WhoUsesWhat.Wish;
import org.code99.web.Needed;
import org.jspecify.annotations.Nullable;

/** The switchboard for programs. */
@Controller("/api/v1")
@Secured("admin")
class SwitchApi {
  private final Uses uses;
  private final SwitchDesk desk;

  SwitchApi(Uses uses, SwitchDesk desk) {
    this.uses = uses;
    this.desk = desk;
  }

  /** Changes that are to be played through; from today on unless a day is told. */
  record RehearsalOrder(@Needed List<Change> changes, @Nullable LocalDate from) {
    RehearsalOrder {
      changes = List.copyOf(changes);
    }
  }

  /** Changes of who uses what, made on a picture of this version. */
  record UseOrder(
      @Needed long version,
      @Needed List<Change> changes,
      @Nullable LocalDate from,
      @Nullable String why) {
    UseOrder {
      changes = List.copyOf(changes);
    }
  }

  /** A region is to use something else for a point. */
  record Change(@Needed UUID region, @Needed String point, @Needed String choice) {
    static List<Wish> wishes(List<Change> changes) {
      return changes.stream()
          .map(change -> new Wish(change.region(), change.point(), change.choice()))
          .toList();
    }
  }

  /** Why a switch is taken back. */
  record BackOrder(@Nullable String why) {}

  @Post("/uses/rehearsals")
  Rehearsal rehearse(Actor actor, @Body RehearsalOrder order) {
    return desk.rehearse(actor, Change.wishes(order.changes()), Optional.ofNullable(order.from()));
  }

  @Post("/uses")
  UseMatrix commit(Actor actor, @Body UseOrder order) {
    desk.commit(
        actor,
        order.version(),
        Change.wishes(order.changes()),
        Optional.ofNullable(order.from()),
        text(order.why()));
    return uses.matrix(actor);
  }

  @Get("/switches")
  Whole<MadeSwitch> made(Actor actor) {
    return new Whole<>(desk.made(actor));
  }

  @Post("/switches/{id}/call-off")
  Whole<MadeSwitch> callOff(Actor actor, UUID id, @Body BackOrder order) {
    desk.callOff(actor, id, text(order.why()));
    return made(actor);
  }

  @Post("/switches/{id}/undo")
  Whole<MadeSwitch> undo(Actor actor, UUID id, @Body BackOrder order) {
    desk.undo(actor, id, text(order.why()));
    return made(actor);
  }

  private static String text(@Nullable String told) {
    return told == null ? "" : told;
  }
}

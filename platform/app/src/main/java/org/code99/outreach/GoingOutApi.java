package org.code99.outreach;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.web.Needed;

/** What goes out, for programs. */
@Controller("/api/v1/waves")
@Secured("manager")
class GoingOutApi {
  private final GoingOut goingOut;
  private final LocalDays days;

  GoingOutApi(GoingOut goingOut, LocalDays days) {
    this.goingOut = goingOut;
    this.days = days;
  }

  /**
   * Compose a wave.
   *
   * @param perPerson for the first so many files of each owner; 0 or missing means all
   */
  record Order(@Needed UUID drawer, int perPerson) {}

  /** A wave was posted by hand; today when no day is told. */
  record PostedOn(Optional<LocalDate> on) {}

  /** A list with no further page. */
  record WaveList(List<GoingWave> items) {
    WaveList {
      items = List.copyOf(items);
    }
  }

  @Get
  WaveList waves(Actor actor) {
    return new WaveList(goingOut.waves(actor));
  }

  @Post
  HttpResponse<GoingWave> compose(Actor actor, @Body Order order) {
    UUID wave = goingOut.compose(actor, order.drawer(), order.perPerson(), days.today(actor));
    return HttpResponse.created(goingOut.wave(actor, wave), URI.create("/api/v1/waves/" + wave));
  }

  @Get("/{wave}")
  GoingWave wave(Actor actor, UUID wave) {
    return goingOut.wave(actor, wave);
  }

  @Get("/{wave}/prints/{name}")
  @Produces(MediaType.APPLICATION_PDF)
  byte[] print(Actor actor, UUID wave, String name) {
    return goingOut.print(actor, wave, name);
  }

  @Delete("/{wave}/pieces/{file}")
  GoingWave pull(Actor actor, UUID wave, UUID file) {
    goingOut.pull(actor, wave, file);
    return goingOut.wave(actor, wave);
  }

  @Put("/{wave}/approval")
  GoingWave approve(Actor actor, UUID wave) {
    goingOut.approve(actor, wave);
    return goingOut.wave(actor, wave);
  }

  @Post("/{wave}/posted")
  GoingOut.Posted posted(Actor actor, UUID wave, @Body PostedOn posted) {
    return goingOut.posted(actor, wave, posted.on().orElseGet(() -> days.today(actor)));
  }
}

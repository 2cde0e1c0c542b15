package org.code99.outreach;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.web.Needed;

/** What channels carry, for programs. */
@Controller("/api/v1")
@Secured("manager")
class DispatchApi {
  private final Dispatch dispatch;
  private final GoingOut goingOut;

  DispatchApi(Dispatch dispatch, GoingOut goingOut) {
    this.dispatch = dispatch;
    this.goingOut = goingOut;
  }

  /**
   * Hand a wave over.
   *
   * @param medium {@code post} or {@code email}
   */
  record Release(Optional<String> medium) {}

  /** Whether a parcel of which nobody knew left. */
  record Fate(@Needed Boolean left) {}

  /** A list with no further page. */
  record UnknownList(List<UnknownParcel> items) {
    UnknownList {
      items = List.copyOf(items);
    }
  }

  @Put("/waves/{wave}/release")
  GoingWave release(Actor actor, UUID wave, @Body Release release) {
    dispatch.release(actor, wave, release.medium().orElse(""));
    return goingOut.wave(actor, wave);
  }

  @Get("/parcels/unknown")
  UnknownList unknown(Actor actor) {
    return new UnknownList(dispatch.unknown(actor));
  }

  @Put("/parcels/{parcel}/fate")
  UnknownList resolve(Actor actor, UUID parcel, @Body Fate fate) {
    dispatch.unknown(actor, parcel);
    dispatch.resolve(actor, parcel, fate.left());
    return new UnknownList(dispatch.unknown(actor));
  }
}

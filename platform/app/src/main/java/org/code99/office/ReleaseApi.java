package org.code99.office;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import java.util.Optional;
import org.code99.database.Release;
import org.code99.people.Actor;
import org.jspecify.annotations.Nullable;

/** Whether anything may leave the house after a restore, for programs. */
@Controller("/api/v1/release")
@Secured("admin")
class ReleaseApi {
  private final Releasing releasing;

  ReleaseApi(Releasing releasing) {
    this.releasing = releasing;
  }

  /** How it stands; a sentence where nothing leaves. */
  record Stand(boolean granted, Optional<String> because) {}

  /** What became of the original. */
  record ReleaseOrder(@Nullable String why) {}

  @Get
  Stand state() {
    boolean granted = releasing.granted();
    return new Stand(granted, granted ? Optional.empty() : Optional.of(Release.WHY));
  }

  @Put
  Stand release(Actor actor, @Body ReleaseOrder order) {
    releasing.release(actor, order.why() == null ? "" : order.why());
    return state();
  }
}

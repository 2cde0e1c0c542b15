package org.code99.desk;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.reasons.Clash;
import org.code99.reasons.Clashes;
import org.code99.web.Refused;

/** Between which two people it went wrong, for programs of managers and admins. */
@Controller("/api/v1/case-files/{id}/clash")
@Secured({"manager", "admin"})
class ClashApi {
  private final Clashes clashes;

  ClashApi(Clashes clashes) {
    this.clashes = clashes;
  }

  /** The two: one of our people, and who it was on their side. */
  record Two(Optional<UUID> ours, Optional<String> theirs) {}

  @Get
  Clash one(Actor actor, UUID id) {
    return clashes.of(actor, id).orElseThrow(() -> Refused.notFound("clash"));
  }

  @Put
  Clash name(Actor actor, UUID id, @Body Two two) {
    clashes.name(actor, id, two.ours(), two.theirs().orElse(""));
    return one(actor, id);
  }
}

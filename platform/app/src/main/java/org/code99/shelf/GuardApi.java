package org.code99.shelf;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import org.code99.people.Actor;
import org.jspecify.annotations.Nullable;

/** The guard for programs. */
@Controller("/api/v1/plugin-shelf/guard")
@Secured({"admin", "group"})
class GuardApi {
  private final GuardDesk desk;

  GuardApi(GuardDesk desk) {
    this.desk = desk;
  }

  /** A plugin is to be let out of quarantine. */
  record ReleaseOrder(@Nullable String why) {}

  @Get
  GuardView view(Actor actor) {
    return desk.view(actor);
  }

  @Put
  GuardView tune(Actor actor, @Body GuardOrder order) {
    return desk.tune(actor, order);
  }

  @Post("/{id}/release")
  GuardView release(Actor actor, String id, @Body ReleaseOrder order) {
    return desk.release(actor, id, PluginShelfApi.told(order.why()));
  }
}

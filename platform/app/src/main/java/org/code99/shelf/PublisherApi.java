package org.code99.shelf;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import org.code99.people.Actor;
import org.code99.web.Listed;
import org.jspecify.annotations.Nullable;

/** Whose plugins run without asking, for programs. */
@Controller("/api/v1/plugin-shelf/publishers")
@Secured({"admin", "group"})
class PublisherApi {
  private final ShelfDesk desk;

  PublisherApi(ShelfDesk desk) {
    this.desk = desk;
  }

  /**
   * A publisher is to be trusted.
   *
   * @param key in PEM, or in one line of base64
   */
  record TrustOrder(@Nullable String name, @Nullable String key, @Nullable String why) {}

  /** A publisher is to be trusted no more; {@code revoke} closes all that the key ever signed. */
  record WithdrawOrder(boolean revoke, @Nullable String why) {}

  @Get
  Listed<Publisher> all(Actor actor) {
    return Listed.all(desk.publishers(actor));
  }

  @Post
  HttpResponse<Listed<Publisher>> trust(Actor actor, @Body TrustOrder order) {
    desk.trust(
        actor,
        PluginShelfApi.told(order.name()),
        PluginShelfApi.told(order.key()),
        PluginShelfApi.told(order.why()));
    return HttpResponse.created(all(actor));
  }

  @Post("/{fingerprint}/withdraw")
  Listed<Publisher> withdraw(Actor actor, String fingerprint, @Body WithdrawOrder order) {
    desk.withdraw(actor, fingerprint, order.revoke(), PluginShelfApi.told(order.why()));
    return all(actor);
  }
}

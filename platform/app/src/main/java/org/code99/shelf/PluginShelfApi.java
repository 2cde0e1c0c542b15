package org.code99.shelf;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import java.util.Optional;
import org.code99.people.Actor;
import org.code99.web.Listed;
import org.jspecify.annotations.Nullable;

/** The shelf of plugin jars for programs. */
@Controller("/api/v1/plugin-shelf")
@Secured({"admin", "group"})
class PluginShelfApi {
  private static final int MOST = 200;

  private final ShelfDesk desk;

  PluginShelfApi(ShelfDesk desk) {
    this.desk = desk;
  }

  /**
   * A jar is to stand where its plugin is.
   *
   * @param asOf as the jar told it
   * @param accept that these very bytes may run, though nobody known signed them
   */
  record StandOrder(long asOf, boolean accept, @Nullable String why) {}

  /** A plugin is to go; {@code asOf} as the shelf told it. */
  record RemoveOrder(long asOf, @Nullable String why) {}

  /** Why somebody says so. */
  record ReasonOrder(@Nullable String why) {}

  @Get
  ShelfView view(Actor actor) {
    return desk.view(actor);
  }

  @Get("/journal")
  Listed<JournalLine> journal(Actor actor) {
    return Listed.all(desk.journal(actor, MOST));
  }

  @Post("/jars")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<Found> put(
      Actor actor,
      @Part("jar") @Nullable CompletedFileUpload jar,
      @Part("signature") @Nullable CompletedFileUpload signature) {
    return HttpResponse.created(
        desk.found(
            actor, desk.put(actor, Optional.ofNullable(jar), Optional.ofNullable(signature))));
  }

  @Get("/jars/{sha256}")
  Found found(Actor actor, String sha256) {
    return desk.found(actor, sha256);
  }

  @Post("/jars/{sha256}/stand")
  Found stand(Actor actor, String sha256, @Body StandOrder order) {
    desk.stand(actor, sha256, order.asOf(), order.accept(), told(order.why()));
    return desk.found(actor, sha256);
  }

  @Post("/jars/{sha256}/accept")
  ShelfView accept(Actor actor, String sha256, @Body ReasonOrder order) {
    return said(actor, JarWord.PIN, sha256, order);
  }

  @Post("/jars/{sha256}/revoke")
  ShelfView revoke(Actor actor, String sha256, @Body ReasonOrder order) {
    return said(actor, JarWord.REVOKE, sha256, order);
  }

  @Post("/jars/{sha256}/release")
  ShelfView release(Actor actor, String sha256, @Body ReasonOrder order) {
    return said(actor, JarWord.RELEASE, sha256, order);
  }

  private ShelfView said(Actor actor, JarWord word, String sha256, ReasonOrder order) {
    desk.say(actor, word, sha256, told(order.why()));
    return desk.view(actor);
  }

  @Post("/plugins/{id}/remove")
  ShelfView remove(Actor actor, String id, @Body RemoveOrder order) {
    desk.remove(actor, id, order.asOf(), told(order.why()));
    return desk.view(actor);
  }

  static String told(@Nullable String why) {
    return why == null ? "" : why;
  }
}

package org.code99.outreach;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Medium;
import org.code99.drawers.Drawer;
import org.code99.drawers.Drawers;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.regions.Regions;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** Screen 7: going out. */
@Controller("/going-out")
@Secured("manager")
class GoingOutPages {
  private static final String TITLE = "Going out";
  private static final String USUAL_EACH = "5";

  private final GoingOut goingOut;
  private final Dispatch dispatch;
  private final Drawers drawers;
  private final Regions regions;
  private final Pages pages;
  private final LocalDays days;

  GoingOutPages(
      GoingOut goingOut,
      Dispatch dispatch,
      Drawers drawers,
      Regions regions,
      Pages pages,
      LocalDays days) {
    this.goingOut = goingOut;
    this.dispatch = dispatch;
    this.drawers = drawers;
    this.regions = regions;
    this.pages = pages;
    this.days = days;
  }

  /**
   * What the list of waves shows.
   *
   * @param unknown whether nobody knows of some whether they left
   * @param drafts whether letters are drafts, because nobody told who writes
   */
  record Waves(
      List<GoingWave> waves, List<Drawer> drawers, boolean unknown, boolean drafts, Form form) {
    Waves {
      waves = List.copyOf(waves);
      drawers = List.copyOf(drawers);
    }
  }

  /**
   * What a wave shows.
   *
   * @param media by which it can be sent; none where it is posted by hand
   */
  record Leafing(GoingWave wave, LocalDate today, List<Medium> media, List<Fault> held) {
    Leafing {
      media = List.copyOf(media);
      held = List.copyOf(held);
    }
  }

  @Get
  HttpResponse<?> waves(HttpRequest<?> request, Actor actor) {
    return pages.show(request, "outreach/waves.jte", TITLE, list(actor, Form.empty()));
  }

  private Waves list(Actor actor, Form form) {
    return new Waves(
        goingOut.waves(actor),
        drawers.list(actor.company()),
        !dispatch.unknown(actor).isEmpty(),
        !regions.company(actor.company()).hasAddress(),
        form);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> compose(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    Optional<UUID> drawer = form.id("drawer");
    if (drawer.isEmpty()) {
      form.fault("drawer", "Choose the drawer whose files are to be written to.");
    }
    String each = form.text("each").isEmpty() ? USUAL_EACH : form.text("each");
    if (!each.matches("\\d{1,4}")) {
      form.fault("each", "\"%s\" is no number of 0 to 9999: 0 means all.".formatted(each));
    }
    if (form.isFine()) {
      try {
        UUID wave =
            goingOut.compose(
                actor, drawer.orElseThrow(), Integer.parseInt(each), days.today(actor));
        return pages.done(
            "/going-out/" + wave, "Composed. Leaf through it before anything leaves.");
      } catch (Refused refused) {
        form.faults(refused.faults());
      }
    }
    return pages.again(request, "outreach/waves.jte", TITLE, list(actor, form));
  }

  @Get("/{wave}")
  HttpResponse<?> wave(HttpRequest<?> request, Actor actor, UUID wave) {
    return leafing(request, actor, wave, List.of());
  }

  @Get("/{wave}/prints/{name}")
  HttpResponse<?> print(Actor actor, UUID wave, String name) {
    return HttpResponse.ok(goingOut.print(actor, wave, name))
        .contentType(MediaType.APPLICATION_PDF_TYPE)
        .header(
            "Content-Disposition", "inline; filename=\"" + name.replaceAll("[^\\w.-]", "_") + "\"");
  }

  @Post("/{wave}/pull/{file}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> pull(Actor actor, UUID wave, UUID file) {
    goingOut.pull(actor, wave, file);
    return pages.done("/going-out/" + wave, "Pulled. The others were printed anew.");
  }

  @Post("/{wave}/approve")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> approve(HttpRequest<?> request, Actor actor, UUID wave) {
    List<Fault> held = goingOut.approve(actor, wave);
    return held.isEmpty()
        ? pages.done("/going-out/" + wave, "The wording is approved.")
        : leafing(request, actor, wave, held);
  }

  private HttpResponse<?> leafing(
      HttpRequest<?> request, Actor actor, UUID wave, List<Fault> held) {
    GoingWave found = goingOut.wave(actor, wave);
    return pages.show(
        request,
        "outreach/wave.jte",
        TITLE,
        new Leafing(found, days.today(actor), dispatch.media(found, actor), held));
  }

  @Post("/{wave}/posted")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> posted(
      HttpRequest<?> request, Actor actor, UUID wave, @Body Map<String, Object> body) {
    LocalDate today = days.today(actor);
    Form form = Form.of(body);
    LocalDate on = form.date("on").orElse(today);
    form.check();
    GoingOut.Posted posted = goingOut.posted(actor, wave, on);
    if (posted.held().isEmpty()) {
      return pages.done(
          "/going-out/" + wave,
          "%d posted. Each owner rings %d working days later."
              .formatted(posted.sent(), CallTask.DAYS_AFTER_POST));
    }
    return leafing(request, actor, wave, posted.held());
  }
}

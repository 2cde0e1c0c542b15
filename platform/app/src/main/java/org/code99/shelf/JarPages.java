package org.code99.shelf;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import java.util.function.Supplier;
import org.code99.people.Actor;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** One jar: what was found in it, and what somebody decides about it. */
@Controller("/plugin-shelf")
@Secured({"admin", "group"})
class JarPages {
  private static final String PAGE = "shelf/jar.jte";

  private final ShelfDesk desk;
  private final Pages pages;

  JarPages(ShelfDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /** What the page shows. */
  record Shown(Found found, Form form) {
    String title() {
      return found.jar().pluginId() + " " + found.jar().version();
    }

    /** What the button says. */
    String act() {
      return switch (found.next()) {
        case "install" -> "Install it";
        case "upgrade" -> "Upgrade from " + found.there();
        default -> "Roll back from " + found.there();
      };
    }

    boolean quarantined() {
      return found.bar().startsWith("quarantined");
    }
  }

  @Get("/jars/{sha256}")
  HttpResponse<?> jar(HttpRequest<?> request, Actor actor, String sha256) {
    return show(request, new Shown(desk.found(actor, sha256), Form.empty()));
  }

  private HttpResponse<?> show(HttpRequest<?> request, Shown shown) {
    return pages.show(request, PAGE, shown.title(), shown);
  }

  @Post("/jars/{sha256}/stand")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> stand(
      HttpRequest<?> request, Actor actor, String sha256, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    return orAgain(
        request,
        actor,
        sha256,
        form,
        () -> {
          JarWord done =
              desk.stand(actor, sha256, asOf(form), form.ticked("accept"), form.text("why"));
          Found now = desk.found(actor, sha256);
          return "%s %s: %s.".formatted(now.jar().pluginId(), now.jar().version(), done(done));
        });
  }

  private static String done(JarWord word) {
    return word.done().replace(" to", "");
  }

  @Post("/jars/{sha256}/accept")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> accept(
      HttpRequest<?> request, Actor actor, String sha256, @Body Map<String, Object> body) {
    return said(request, actor, JarWord.PIN, sha256, Form.of(body));
  }

  @Post("/jars/{sha256}/revoke")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> revoke(
      HttpRequest<?> request, Actor actor, String sha256, @Body Map<String, Object> body) {
    return said(request, actor, JarWord.REVOKE, sha256, Form.of(body));
  }

  @Post("/jars/{sha256}/release")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> release(
      HttpRequest<?> request, Actor actor, String sha256, @Body Map<String, Object> body) {
    return said(request, actor, JarWord.RELEASE, sha256, Form.of(body));
  }

  @Post("/plugins/{id}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(Actor actor, String id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    desk.remove(actor, id, asOf(form), form.text("why"));
    return pages.done("/plugin-shelf", id + " is removed; its history stays in the journal.");
  }

  private HttpResponse<?> said(
      HttpRequest<?> request, Actor actor, JarWord word, String sha256, Form form) {
    return orAgain(
        request,
        actor,
        sha256,
        form,
        () -> {
          desk.say(actor, word, sha256, form.text("why"));
          return "The jar is " + word.done() + ".";
        });
  }

  private HttpResponse<?> orAgain(
      HttpRequest<?> request, Actor actor, String sha256, Form form, Supplier<String> decision) {
    try {
      return pages.done("/plugin-shelf", decision.get());
    } catch (Refused refused) {
      if (refused.kind() != Refused.Kind.INVALID && refused.kind() != Refused.Kind.CONFLICT) {
        throw refused;
      }
      Shown shown = new Shown(desk.found(actor, sha256), form);
      form.faults(refused.faults());
      return pages.again(request, PAGE, shown.title(), shown).status(refused.kind().status());
    }
  }

  private static long asOf(Form form) {
    String text = form.text("asOf");
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }
}

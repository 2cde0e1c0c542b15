package org.code99.intake;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.drawers.Drawer;
import org.code99.drawers.Drawers;
import org.code99.people.Actor;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;
import org.jspecify.annotations.Nullable;

/** Putting a list in: choose it, look at it, apply it; and taking it back. */
@Controller("/imports")
@Secured({"manager", "admin"})
class ImportPages {
  private static final String TITLE = "Put a list in";
  private static final int SHOWN = 25;

  private final ImportDesk desk;
  private final Uploads uploads;
  private final Drawers drawers;
  private final Pages pages;

  ImportPages(ImportDesk desk, Uploads uploads, Drawers drawers, Pages pages) {
    this.desk = desk;
    this.uploads = uploads;
    this.drawers = drawers;
    this.pages = pages;
  }

  /** What the form shows. */
  record Choosing(List<Drawer> drawers, Optional<UUID> chosen, Form form) {
    Choosing {
      drawers = List.copyOf(drawers);
    }

    /** Whether the new drawer is the one that is offered. */
    boolean offersNew() {
      return chosen.isEmpty();
    }
  }

  /** What the page of one list shows. */
  record Looked(ImportRecord list, List<RejectedRow> rejected, List<Remark> odd) {
    Looked {
      rejected = List.copyOf(rejected);
      odd = List.copyOf(odd);
    }
  }

  @Get
  HttpResponse<?> all(HttpRequest<?> request, Actor actor) {
    return pages.show(request, "intake/imports.jte", "Lists", desk.list(actor));
  }

  @Get("/new")
  HttpResponse<?> form(HttpRequest<?> request, Actor actor, @QueryValue Optional<UUID> drawer) {
    List<Drawer> all = drawers.list(actor.company());
    Optional<UUID> chosen =
        drawer
            .filter(id -> all.stream().anyMatch(one -> one.id().equals(id)))
            .or(() -> all.stream().map(Drawer::id).findFirst());
    return pages.show(request, "intake/choose.jte", TITLE, new Choosing(all, chosen, Form.empty()));
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> look(
      HttpRequest<?> request,
      Actor actor,
      @Part("list") @Nullable CompletedFileUpload list,
      @Part("drawer") @Nullable String drawer,
      @Part("name") @Nullable String name)
      throws IOException {
    Map<String, String> told = typed(drawer, name);
    try {
      return HttpResponse.seeOther(URI.create("/imports/" + uploads.look(actor, list, told)));
    } catch (Refused refused) {
      Form form = Form.of(told);
      form.faults(refused.faults());
      return pages.again(
          request,
          "intake/choose.jte",
          TITLE,
          new Choosing(drawers.list(actor.company()), form.id("drawer"), form));
    }
  }

  private static Map<String, String> typed(@Nullable String drawer, @Nullable String name) {
    return Map.of("drawer", drawer == null ? "" : drawer, "name", name == null ? "" : name);
  }

  @Get("/{id}")
  HttpResponse<?> one(HttpRequest<?> request, Actor actor, UUID id) {
    ImportRecord list = desk.find(actor, id);
    return pages.show(
        request,
        "intake/list.jte",
        list.fileName(),
        new Looked(list, desk.rejected(actor, id, SHOWN), desk.remarks(actor, id, SHOWN)));
  }

  @Post("/{id}/apply")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> apply(Actor actor, UUID id) {
    UUID filed = desk.apply(actor, id);
    ImportRecord list = desk.find(actor, filed);
    return pages.done(
        "/imports/" + filed,
        "%d customers lie in %s now.".formatted(list.accepted(), list.drawerName()));
  }

  @Get("/{id}/withdraw")
  HttpResponse<?> ask(HttpRequest<?> request, Actor actor, UUID id) {
    return pages.show(request, "intake/withdraw.jte", "Take it back", desk.find(actor, id));
  }

  @Post("/{id}/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> withdraw(Actor actor, UUID id) {
    desk.withdraw(actor, id);
    return pages.done(
        "/imports",
        desk.find(actor, id).fileName() + " was taken back; its files left the drawer.");
  }

  @Get("/{id}/rejects.csv")
  HttpResponse<?> rejects(Actor actor, UUID id) throws IOException {
    return uploads.rejects(actor, id);
  }

  @Get("/{id}/remarks.csv")
  HttpResponse<?> remarks(Actor actor, UUID id) throws IOException {
    return uploads.remarks(actor, id);
  }
}

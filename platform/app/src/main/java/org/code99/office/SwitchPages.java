package org.code99.office;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import java.util.function.Consumer;
import org.code99.people.Actor;
import org.code99.regions.Rehearsal;
import org.code99.regions.WhoUsesWhat.Wish;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** The switchboard: a wish, its rehearsal, the switch; what is coming, and what can be undone. */
@Controller("/house")
@Secured("admin")
class SwitchPages {
  private static final String BOARD = "/house/uses";
  private static final String TITLE = "Who uses what";

  private final Uses uses;
  private final SwitchDesk desk;
  private final Pages pages;

  SwitchPages(Uses uses, SwitchDesk desk, Pages pages) {
    this.uses = uses;
    this.desk = desk;
    this.pages = pages;
  }

  /** What the page of a rehearsal shows. */
  record Played(Rehearsal rehearsal, List<Wish> wishes, Form form) {
    Played {
      wishes = List.copyOf(wishes);
    }

    String name(Wish wish) {
      return wish.region() + "." + wish.point();
    }
  }

  @Get("/uses")
  HttpResponse<?> board(HttpRequest<?> request, Actor actor) {
    return pages.show(request, "office/uses.jte", TITLE, board(actor, Form.empty()));
  }

  @Post("/uses/rehearsal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> rehearse(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    Optional<LocalDate> from = form.date("from");
    Board board = board(actor, form);
    if (board.wishes().isEmpty()) {
      form.fault("", "Everything is as it is: choose something else for a region first.");
    }
    if (!form.isFine()) {
      return pages.again(request, "office/uses.jte", TITLE, board);
    }
    try {
      return played(request, actor, board, from);
    } catch (Refused refused) {
      return again(request, actor, form, refused);
    }
  }

  @Post("/uses")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> commit(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    Optional<LocalDate> from = form.date("from");
    Board board = board(actor, form);
    if (!form.isFine()) {
      return pages.again(request, "office/uses.jte", TITLE, board);
    }
    try {
      int changed = desk.commit(actor, board.version(), board.wishes(), from, form.text("why"));
      return pages.done(
          BOARD,
          changed == 0 ? "All is as it was." : "Switched and written down: " + changed + ".");
    } catch (Refused refused) {
      boolean onlyWhy = refused.faults().stream().map(Fault::field).allMatch("why"::equals);
      if (onlyWhy) {
        form.faults(refused.faults());
        return played(request, actor, board, from).status(422);
      }
      return again(request, actor, form, refused);
    }
  }

  @Post("/switches/{id}/call-off")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> callOff(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    return takenBack(
        request, actor, Form.of(body), "It does not come.", why -> desk.callOff(actor, id, why));
  }

  @Post("/switches/{id}/undo")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> undo(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    return takenBack(
        request,
        actor,
        Form.of(body),
        "Undone: what held before holds again.",
        why -> desk.undo(actor, id, why));
  }

  private HttpResponse<?> takenBack(
      HttpRequest<?> request, Actor actor, Form form, String notice, Consumer<String> act) {
    try {
      act.accept(form.text("back"));
      return pages.done(BOARD, notice);
    } catch (Refused refused) {
      return pages.refused(
          request, "office/uses.jte", TITLE, form, refused, () -> board(actor, form));
    }
  }

  private MutableHttpResponse<?> played(
      HttpRequest<?> request, Actor actor, Board board, Optional<LocalDate> from) {
    Rehearsal rehearsal = desk.rehearse(actor, board.wishes(), from);
    return pages.show(
        request,
        "office/rehearsal.jte",
        "Rehearsal",
        new Played(rehearsal, board.wishes(), board.form()));
  }

  private HttpResponse<?> again(HttpRequest<?> request, Actor actor, Form form, Refused refused) {
    return pages.refused(
        request, "office/uses.jte", TITLE, form, refused, () -> board(actor, form));
  }

  private Board board(Actor actor, Form form) {
    return new Board(uses.matrix(actor), desk.made(actor), form);
  }
}

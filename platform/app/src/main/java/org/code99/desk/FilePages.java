package org.code99.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.drawers.CaseFile;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.Drawers;
import org.code99.drawers.MoveOrder;
import org.code99.outreach.Replies;
import org.code99.outreach.Reply;
import org.code99.people.Actor;
import org.code99.reasons.Reasons;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** Screen 3: the file. */
@Controller("/files/{id}")
@Secured({"salesperson", "manager", "admin", "legal"})
class FilePages {
  private static final String PAGE = "desk/file.jte";

  private final FileReading reading;
  private final CaseFiles files;
  private final Drawers drawers;
  private final Reasons reasons;
  private final Replies replies;
  private final Clock clock;
  private final Pages pages;

  FilePages(
      FileReading reading,
      CaseFiles files,
      Drawers drawers,
      Reasons reasons,
      Replies replies,
      Clock clock,
      Pages pages) {
    this.reading = reading;
    this.files = files;
    this.drawers = drawers;
    this.reasons = reasons;
    this.replies = replies;
    this.clock = clock;
    this.pages = pages;
  }

  /** The page, with a form that may have faults. */
  record Shown(FileView view, Form form) {}

  @Get
  @Transactional
  HttpResponse<?> one(HttpRequest<?> request, Actor actor, UUID id) {
    FileView view = reading.of(actor, id);
    return pages.show(request, PAGE, view.file().company(), new Shown(view, Form.empty()));
  }

  @Post("/take")
  @Secured("salesperson")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> take(Actor actor, UUID id) {
    files.take(actor, id);
    return pages.done(path(id), "This file is yours now.");
  }

  @Post("/assign")
  @Secured("manager")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> assign(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      UUID person = chosen(form, "person", "Choose who is to have it.");
      files.assign(actor, id, version(form), person, form.text("why"));
      return pages.done(path(id), "The file has a new owner.");
    } catch (Refused refused) {
      return again(request, actor, id, form, refused);
    }
  }

  @Post("/move")
  @Secured("manager")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> move(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      CaseFile file = files.find(actor, id);
      UUID to = chosen(form, "drawer", "Choose the drawer that it goes to.");
      List<String> faults =
          drawers.move(
              actor.company(),
              new MoveOrder(id, file.drawer(), to, actor.name(), form.text("why")));
      refuse("drawer", faults);
      return pages.done(path(id), "The file lies in another drawer now.");
    } catch (Refused refused) {
      return again(request, actor, id, form, refused);
    }
  }

  @Post("/remember")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remember(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    files.find(actor, id);
    try {
      if (form.text("text").isEmpty()) {
        throw new Refused(
            Refused.Kind.INVALID,
            List.of(Fault.at("text", "There is nothing here to keep: write what you remember.")));
      }
      refuse("text", reasons.remember(actor.company(), id, actor.name(), form.text("text")));
      return pages.done(path(id), "Kept, beside what others remember.");
    } catch (Refused refused) {
      return again(request, actor, id, form, refused);
    }
  }

  /** A human answer to what we sent. */
  @Post("/reply")
  @Secured({"salesperson", "manager"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> reply(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    String medium = form.text("medium");
    try {
      replies.record(
          actor,
          new Reply(
              id, medium.isEmpty() ? "email" : medium, LocalDate.now(clock), form.text("words")));
      return pages.done(
          path(id), "Noted. Nothing further goes to them, and answering comes first.");
    } catch (Refused refused) {
      return again(request, actor, id, form, refused);
    }
  }

  private HttpResponse<?> again(
      HttpRequest<?> request, Actor actor, UUID id, Form form, Refused refused) {
    FileView view = reading.of(actor, id);
    return pages.refused(
        request, PAGE, view.file().company(), form, refused, () -> new Shown(view, form));
  }

  private static UUID chosen(Form form, String field, String sentence) {
    return form.id(field)
        .orElseThrow(() -> new Refused(Refused.Kind.INVALID, List.of(Fault.at(field, sentence))));
  }

  /** A form that tells no version has seen none. */
  private static int version(Form form) {
    String text = form.text("version");
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
  }

  private static void refuse(String field, List<String> faults) {
    if (!faults.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID, faults.stream().map(fault -> Fault.reason(field, fault)).toList());
    }
  }

  private static String path(UUID id) {
    return "/files/" + id;
  }
}

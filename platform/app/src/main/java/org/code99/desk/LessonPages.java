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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.code99.lessons.Lessons;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.people.Role;
import org.code99.reasons.KnownReason;
import org.code99.reasons.Reasons;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** Screen 8: what we learnt. */
@Controller("/lessons")
@Secured({"manager", "admin", "salesperson", "legal"})
class LessonPages {
  private static final String PAGE = "desk/lessons.jte";
  private static final String TITLE = "What we learnt";

  private final Learnt learnt;
  private final Lessons lessons;
  private final Reasons reasons;
  private final Pages pages;
  private final LocalDays days;

  LessonPages(Learnt learnt, Lessons lessons, Reasons reasons, Pages pages, LocalDays days) {
    this.learnt = learnt;
    this.lessons = lessons;
    this.reasons = reasons;
    this.pages = pages;
    this.days = days;
  }

  /** What the page shows. */
  record Lore(
      List<LearntCause> causes,
      List<KnownReason> reasons,
      boolean writes,
      LocalDate today,
      Form form) {
    Lore {
      causes = List.copyOf(causes);
      reasons = List.copyOf(reasons);
    }

    /** Which form is shown again: that of a cause on the page, else that of another cause. */
    boolean tried(String cause) {
      return !form.isFine() && cause.equals(learnt(form.text("cause")));
    }

    private String learnt(String told) {
      return causes.stream().map(LearntCause::code).filter(told::equals).findFirst().orElse("");
    }

    /** What is wrong with the form of a cause. */
    Form faults(String cause) {
      return tried(cause) ? form : Form.empty();
    }
  }

  /** What the page of those who were not told shows. */
  record NotTold(LearntCause cause, List<Learnt.Untold> files) {
    NotTold {
      files = List.copyOf(files);
    }
  }

  @Get
  @Transactional
  HttpResponse<?> all(HttpRequest<?> request, Actor actor) {
    return pages.show(request, PAGE, TITLE, lore(actor, Form.empty()));
  }

  @Post
  @Secured({"manager", "admin"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> note(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      LessonOrder order = LessonForm.read(form);
      order.note(lessons, actor, days.today(actor), form.faults());
    } catch (Refused refused) {
      Form again = Form.of(body);
      again.faults(refused.called(LessonForm::field).faults());
      return pages.again(request, PAGE, TITLE, lore(actor, again));
    }
    return pages.done(
        "/lessons",
        form.text("status").equals("fixed")
            ? "Fixed, with proof. Who waited for it is woken, and has a task."
            : "Noted.");
  }

  @Get("/{cause}/untold")
  HttpResponse<?> untold(HttpRequest<?> request, Actor actor, String cause) {
    LearntCause known =
        learnt.of(actor).stream()
            .filter(one -> one.code().equals(cause))
            .findFirst()
            .orElseThrow(() -> Refused.notFound("cause"));
    return pages.show(
        request,
        "desk/untold.jte",
        "Not told yet",
        new NotTold(known, learnt.untold(actor, cause)));
  }

  private Lore lore(Actor actor, Form form) {
    return new Lore(
        learnt.of(actor),
        reasons.catalogue(actor.company()).values().stream()
            .filter(reason -> !reason.code().equals(KnownReason.UNKNOWN))
            .toList(),
        actor.is(Role.MANAGER) || actor.is(Role.ADMIN),
        days.today(actor),
        form);
  }
}

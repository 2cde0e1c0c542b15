package org.code99.desk;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.UUID;
import org.code99.drawers.CaseFiles;
import org.code99.lessons.Lessons;
import org.code99.people.Actor;
import org.code99.people.LocalDays;

/** Decisions and lessons for programs. */
@Controller("/api/v1")
@Secured({"manager", "salesperson"})
class DecisionsApi {
  private final CaseFiles files;
  private final Deciding deciding;
  private final Advisor advisor;
  private final Learnt learnt;
  private final Lessons lessons;
  private final LocalDays days;

  DecisionsApi(
      CaseFiles files,
      Deciding deciding,
      Advisor advisor,
      Learnt learnt,
      Lessons lessons,
      LocalDays days) {
    this.files = files;
    this.deciding = deciding;
    this.advisor = advisor;
    this.learnt = learnt;
    this.lessons = lessons;
    this.days = days;
  }

  /** A list. */
  record Listed<T>(List<T> items) {
    Listed {
      items = List.copyOf(items);
    }
  }

  /** A file on which nobody has decided for too long. */
  record Waiting(UUID file, String company, long days, int limitDays) {}

  /** Decides, with what the decision needs. */
  @Post("/case-files/{id}/decision")
  @Status(HttpStatus.NO_CONTENT)
  void decide(Actor actor, UUID id, @Body DecisionOrder order) {
    files.find(actor, id);
    deciding.decide(actor, id, order.told(deciding.kinds(actor)));
  }

  /** What the house says to a decision. */
  @Get("/case-files/{id}/advice")
  Listed<Advice> advice(Actor actor, UUID id) {
    return new Listed<>(advisor.on(actor, files.find(actor, id)));
  }

  @Get("/undecided")
  Listed<Waiting> undecided(Actor actor) {
    return new Listed<>(
        files.undecided(actor, days.today(actor)).stream()
            .map(one ->
                new Waiting(one.file().id(), one.file().company(), one.days(), one.limitDays()))
            .toList());
  }

  @Get("/lessons")
  @Secured({"manager", "admin", "salesperson", "legal"})
  Listed<LearntCause> lessons(Actor actor) {
    return new Listed<>(learnt.of(actor));
  }

  /** Notes where a lesson stands. */
  @Post("/lessons")
  @Secured({"manager", "admin"})
  @Status(HttpStatus.NO_CONTENT)
  void note(Actor actor, @Body LessonOrder order) {
    order.note(lessons, actor, days.today(actor), List.of());
  }

  @Get("/lessons/{cause}/untold")
  @Secured({"manager", "admin", "salesperson", "legal"})
  Listed<Learnt.Untold> untold(Actor actor, String cause) {
    return new Listed<>(learnt.untold(actor, cause));
  }
}

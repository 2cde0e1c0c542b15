package org.code99.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.drawers.CaseFile;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.Drawers;
import org.code99.drawers.FilePage;
import org.code99.drawers.MoveOrder;
import org.code99.drawers.Task;
import org.code99.drawers.Tasks;
import org.code99.intake.TypedFile;
import org.code99.people.Actor;
import org.code99.protection.Standing;
import org.code99.reasons.Reasons;
import org.code99.reasons.Recollection;
import org.code99.web.Fault;
import org.code99.web.Fields;
import org.code99.web.Needed;
import org.code99.web.Refused;
import org.jspecify.annotations.Nullable;

/** Files for programs. */
@Controller("/api/v1/case-files")
@Secured({"salesperson", "manager", "admin", "legal"})
class CaseFileApi {
  private final CaseFiles files;
  private final ToldFiles told;
  private final FileReading reading;
  private final Tasks tasks;
  private final Drawers drawers;
  private final Reasons reasons;
  private final TypedFile typed;

  CaseFileApi(
      CaseFiles files,
      ToldFiles told,
      FileReading reading,
      Tasks tasks,
      Drawers drawers,
      Reasons reasons,
      TypedFile typed) {
    this.files = files;
    this.told = told;
    this.reading = reading;
    this.tasks = tasks;
    this.drawers = drawers;
    this.reasons = reasons;
    this.typed = typed;
  }

  /** What happened to a file, the newest first. */
  record History(List<CaseFile.Move> items) {}

  /** Its tasks, the open ones first. */
  record TaskList(List<Task> items) {}

  /** What is remembered of it, the oldest first. */
  record Remembered(List<Recollection> items) {}

  /** Whether it may be contacted, its score with what adds up to it, and the voices. */
  record Knowledge(
      Standing standing,
      Optional<FileView.Score> score,
      List<String> reasons,
      FileView.Voice ours,
      FileView.Voice theirs) {}

  /** Whom it goes to; the version is that of the file as it was seen. */
  record Assignment(@Needed UUID person, @Needed Integer version, @Nullable String why) {}

  /** Where it goes. */
  record Move(@Needed UUID drawer, @Nullable String why) {}

  /** What somebody remembers. */
  record Memory(@Nullable String text) {}

  @Get
  FilePage list(HttpRequest<?> request, Actor actor, @QueryValue(defaultValue = "50") int limit) {
    FileLink link = FileLink.of(request);
    return told.list(actor, link.filter(), link.after(), limit);
  }

  /** Adds one, by the names of a list's fields; {@code drawer} is an id. */
  @Post
  @Secured({"manager", "admin"})
  HttpResponse<TypedFile.Added> add(
      Actor actor,
      @Body
          @Fields({
            "drawer",
            "account_no",
            "company",
            "street",
            "postal_code",
            "city",
            "region",
            "country",
            "industry",
            "currency",
            "annual_revenue",
            "annual_profit",
            "annual_commission",
            "last_order_date",
            "lost_date",
            "loss_code",
            "loss_reason",
            "customer_words",
            "incidents_12m",
            "competitor",
            "contact_name",
            "email",
            "phone",
            "owner_rep"
          })
          Map<String, String> row) {
    TypedFile.Added added = typed.add(actor, row);
    return added.elsewhere().isPresent()
        ? HttpResponse.created(added)
        : HttpResponse.created(added, URI.create("/api/v1/case-files/" + added.file()));
  }

  @Get("/{id}")
  CaseFile one(Actor actor, UUID id) {
    return told.find(actor, id);
  }

  @Get("/{id}/knowledge")
  Knowledge knowledge(Actor actor, UUID id) {
    FileView view = reading.of(actor, id);
    return new Knowledge(view.standing(), view.score(), view.reasons(), view.ours(), view.theirs());
  }

  @Get("/{id}/history")
  History history(Actor actor, UUID id) {
    return new History(files.history(actor, id));
  }

  @Get("/{id}/tasks")
  TaskList tasks(Actor actor, UUID id) {
    files.find(actor, id);
    return new TaskList(tasks.ofFile(actor, id));
  }

  @Get("/{id}/recollections")
  Remembered recollections(Actor actor, UUID id) {
    files.find(actor, id);
    return new Remembered(reasons.recollections(actor.company(), id));
  }

  @Post("/{id}/recollections")
  Remembered remember(Actor actor, UUID id, @Body Memory memory) {
    files.find(actor, id);
    String text = memory.text();
    refuse("text", reasons.remember(actor.company(), id, actor.name(), text == null ? "" : text));
    return recollections(actor, id);
  }

  @Post("/{id}/take")
  @Secured("salesperson")
  CaseFile take(Actor actor, UUID id) {
    files.take(actor, id);
    return told.find(actor, id);
  }

  @Post("/{id}/assign")
  @Secured("manager")
  CaseFile assign(Actor actor, UUID id, @Body Assignment to) {
    String why = to.why();
    files.assign(actor, id, to.version(), to.person(), why == null ? "" : why);
    return told.find(actor, id);
  }

  @Post("/{id}/move")
  @Secured("manager")
  CaseFile move(Actor actor, UUID id, @Body Move to) {
    CaseFile file = files.find(actor, id);
    String why = to.why();
    refuse(
        "drawer",
        drawers.move(
            actor.company(),
            new MoveOrder(id, file.drawer(), to.drawer(), actor.name(), why == null ? "" : why)));
    return told.find(actor, id);
  }

  private static void refuse(String field, List<String> faults) {
    if (!faults.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID, faults.stream().map(fault -> Fault.reason(field, fault)).toList());
    }
  }
}

package org.code99.wins;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.drawers.Testimony;
import org.code99.drawers.Testimony.Voice;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Listed;
import org.code99.web.Needed;
import org.code99.web.Refused;

/** The second lifetime, for programs. */
@Controller("/api/v1")
@Secured({"salesperson", "manager", "admin"})
class WinsApi {
  private final Wins wins;
  private final Margins margins;

  WinsApi(Wins wins, Margins margins) {
    this.wins = wins;
    this.margins = margins;
  }

  /** A relationship begins anew. */
  record Restart(@Needed LocalDate on, Optional<Money> expected) {}

  /** The number of a relationship. */
  record Begun(int number) {}

  /**
   * A document to be recorded.
   *
   * @param cost what an order or invoice costs us, where anybody knows
   */
  record Told(
      @Needed String kind,
      @Needed String number,
      @Needed LocalDate on,
      @Needed Money amount,
      Optional<String> appliesTo,
      Optional<Money> cost) {}

  /** What an order or invoice costs us. */
  record Cost(@Needed Money cost) {}

  /** Whether a document is new. */
  record Kept(boolean added) {}

  /** A customer is lost once more. */
  record Loss(
      @Needed LocalDate on,
      Optional<String> competitor,
      Optional<String> weSay,
      Optional<String> theySay,
      Optional<String> saidBy) {}

  /** The id of a new episode. */
  record Episode(UUID id) {}

  /** Why something is done. */
  record Because(Optional<String> because) {}

  /** Who stands for which first order, and why; without a document for the last that waits. */
  record Backing(Optional<UUID> document, Optional<String> because) {}

  @Get("/case-files/{id}/lifetimes")
  @Secured({"salesperson", "manager", "admin", "legal"})
  Listed<Lifetime> lifetimes(Actor actor, UUID id) {
    return Listed.all(wins.lifetimes(actor, id));
  }

  @Post("/case-files/{id}/lifetimes")
  @Status(HttpStatus.CREATED)
  Begun restart(Actor actor, UUID id, @Body Restart restart) {
    return new Begun(wins.restart(actor, id, restart.on(), restart.expected()));
  }

  @Get("/case-files/{id}/documents")
  @Secured({"salesperson", "manager", "admin", "legal"})
  Listed<StoredDocument> documents(Actor actor, UUID id) {
    return Listed.all(wins.documents(actor, id));
  }

  /** Records a document once; the same one again changes nothing. */
  @Post("/case-files/{id}/documents")
  HttpResponse<Kept> record(Actor actor, UUID id, @Body Told told) {
    boolean added = wins.record(actor, id, document(told), told.cost());
    return added ? HttpResponse.created(new Kept(true)) : HttpResponse.ok(new Kept(false));
  }

  @Post("/case-files/{id}/losses")
  @Status(HttpStatus.CREATED)
  Episode lostAgain(Actor actor, UUID id, @Body Loss loss) {
    List<Testimony> words = new ArrayList<>();
    loss.theySay()
        .ifPresent(
            text -> words.add(new Testimony(Voice.CUSTOMER, loss.saidBy().orElse(""), text, "")));
    loss.weSay().ifPresent(text -> words.add(new Testimony(Voice.REP, actor.name(), text, "")));
    return new Episode(
        wins.lostAgain(actor, id, new LostAgain(loss.on(), loss.competitor().orElse(""), words)));
  }

  @Post("/documents/{id}/cancellation")
  @Secured({"manager", "admin"})
  @Status(HttpStatus.NO_CONTENT)
  void cancel(Actor actor, UUID id, @Body Because why) {
    wins.cancel(actor, id, why.because().orElse(""));
  }

  /** The newest word holds. */
  @Put("/documents/{id}/cost")
  @Status(HttpStatus.NO_CONTENT)
  void cost(Actor actor, UUID id, @Body Cost told) {
    margins.cost(actor, id, told.cost());
  }

  /**
   * What the first orders of later relationships leave us; of a relationship more than one where an
   * earlier order was recorded later.
   */
  @Get("/case-files/{id}/margins")
  @Secured({"salesperson", "manager", "admin", "legal"})
  Listed<Margin> margins(Actor actor, UUID id) {
    return Listed.all(margins.of(actor, id));
  }

  /** Stands for the first order that waits. */
  @Post("/case-files/{id}/margins/approval")
  @Secured("manager")
  @Status(HttpStatus.CREATED)
  Listed<Margin> approve(Actor actor, UUID id, @Body Backing backing) {
    margins.approve(actor, id, backing.document(), backing.because().orElse(""));
    return margins(actor, id);
  }

  /** Takes the rows of a CSV list that are right, and tells the faults of the others. */
  @Post("/documents")
  @Secured({"manager", "admin"})
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Recorded importDocuments(Actor actor, @Part("list") CompletedFileUpload list) throws IOException {
    return wins.importDocuments(actor, list.getFilename(), list.getBytes());
  }

  private static MoneyDocument document(Told told) {
    return new MoneyDocument(
        DocumentKind.of(told.kind())
            .orElseThrow(() -> new Refused(Refused.Kind.INVALID, ofNoKind(told))),
        told.number(),
        told.on(),
        told.amount(),
        told.appliesTo().orElse(""));
  }

  /** What is wrong with a document whose kind nobody knows, besides its kind. */
  private static List<Fault> ofNoKind(Told told) {
    List<Fault> faults = new ArrayList<>();
    faults.add(
        Fault.at(
            "kind",
            "A '%s' is not known here: send order, invoice, payment or credit-note."
                .formatted(told.kind())));
    faults.addAll(Register.figures("document", told.number(), told.amount()));
    told.cost()
        .filter(cost -> cost.minorUnits() < 0)
        .ifPresent(cost -> faults.add(Fault.at("cost", "It costs us nothing or more.")));
    return faults;
  }
}

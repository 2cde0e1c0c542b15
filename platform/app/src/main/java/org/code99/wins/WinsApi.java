package org.code99.wins;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
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
import org.code99.web.Refused;

/** The second lifetime, for programs. */
@Controller("/api/v1")
@Secured({"salesperson", "manager", "admin"})
class WinsApi {
  private final Wins wins;

  WinsApi(Wins wins) {
    this.wins = wins;
  }

  /** A relationship begins anew. */
  record Restart(LocalDate on, Optional<Money> expected) {}

  /** The number of a relationship. */
  record Begun(int number) {}

  /** A document to be recorded. */
  record Told(
      String kind, String number, LocalDate on, Money amount, Optional<String> appliesTo) {}

  /** Whether a document is new. */
  record Kept(boolean added) {}

  /** A customer is lost once more. */
  record Loss(
      LocalDate on,
      Optional<String> competitor,
      Optional<String> weSay,
      Optional<String> theySay,
      Optional<String> saidBy) {}

  /** The id of a new episode. */
  record Episode(UUID id) {}

  /** Why something is done. */
  record Because(String because) {}

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
    boolean added = wins.record(actor, id, document(told));
    return added ? HttpResponse.created(new Kept(true)) : HttpResponse.ok(new Kept(false));
  }

  @Post("/case-files/{id}/losses")
  @Status(HttpStatus.CREATED)
  Episode lostAgain(Actor actor, UUID id, @Body Loss loss) {
    List<Testimony> words = new ArrayList<>();
    loss.theySay()
        .ifPresent(text ->
            words.add(new Testimony(Voice.CUSTOMER, loss.saidBy().orElse(""), text, "")));
    loss.weSay().ifPresent(text -> words.add(new Testimony(Voice.REP, actor.name(), text, "")));
    return new Episode(
        wins.lostAgain(actor, id, new LostAgain(loss.on(), loss.competitor().orElse(""), words)));
  }

  @Post("/documents/{id}/cancellation")
  @Secured({"manager", "admin"})
  @Status(HttpStatus.NO_CONTENT)
  void cancel(Actor actor, UUID id, @Body Because why) {
    wins.cancel(actor, id, why.because());
  }

  /** Takes the rows of a CSV list that are right, and tells the faults of the others. */
  @Post("/documents")
  @Secured({"manager", "admin"})
  @Consumes({MediaType.TEXT_CSV, MediaType.TEXT_PLAIN})
  Recorded importDocuments(Actor actor, @Body byte[] list) {
    return wins.importDocuments(actor, "list.csv", list);
  }

  private static MoneyDocument document(Told told) {
    DocumentKind kind =
        DocumentKind.of(told.kind())
            .orElseThrow(() ->
                new Refused(
                    Refused.Kind.INVALID,
                    List.of(
                        Fault.at(
                            "kind",
                            "A '%s' is not known here: send order, invoice, payment or credit-note."
                                .formatted(told.kind())))));
    return new MoneyDocument(
        kind, told.number(), told.on(), told.amount(), told.appliesTo().orElse(""));
  }
}

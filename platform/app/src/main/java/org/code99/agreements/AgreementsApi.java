package org.code99.agreements;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.web.Form;

/** Commitments, agreements and obligations for programs; the fields are those of the forms. */
@Controller("/api/v1")
@Secured({"manager", "salesperson"})
class AgreementsApi {
  private final Agreements agreements;
  private final LocalDays days;

  AgreementsApi(Agreements agreements, LocalDays days) {
    this.agreements = agreements;
    this.days = days;
  }

  /** A list. */
  record Listed<T>(List<T> items) {
    Listed {
      items = List.copyOf(items);
    }
  }

  /** A document that was written: which, and its newest version. */
  record Written(UUID id, int version) {}

  /** What the house says to it. */
  record Remarks(List<String> remarks) {
    Remarks {
      remarks = List.copyOf(remarks);
    }
  }

  @Get("/case-files/{id}/commitments")
  Listed<CommitmentMade> commitments(Actor actor, UUID id) {
    return new Listed<>(agreements.commitments(actor, id));
  }

  @Post("/case-files/{id}/commitments")
  @Status(HttpStatus.CREATED)
  Committed commit(Actor actor, UUID id, @Body Map<String, Object> body) {
    return agreements.commit(actor, id, SaidYes.read(Form.of(body), days.today(actor)));
  }

  @Get("/case-files/{id}/agreements")
  Listed<Agreement> of(Actor actor, UUID id) {
    return new Listed<>(agreements.of(actor, id));
  }

  @Post("/case-files/{id}/handshakes")
  @Status(HttpStatus.CREATED)
  Remarks shake(Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    return new Remarks(agreements.shake(actor, id, form.text("withWhom"), TermsForm.read(form)));
  }

  @Post("/case-files/{id}/agreements")
  @Status(HttpStatus.CREATED)
  Written draft(Actor actor, UUID id, @Body Map<String, Object> body) {
    return new Written(agreements.draft(actor, id, TermsForm.read(Form.of(body))), 1);
  }

  /** Writes the next version; {@code readVersion} is the newest one that was read. */
  @Post("/agreements/{id}/versions")
  @Status(HttpStatus.CREATED)
  Written revise(Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    int read = Integer.parseInt("0" + form.text("readVersion").replaceAll("\\D", ""));
    return new Written(id, agreements.revise(actor, id, read, TermsForm.read(form)));
  }

  /** Makes a link that holds for {@code days}, 14 unless told. */
  @Post("/agreements/{id}/invitations")
  @Status(HttpStatus.CREATED)
  Invitation invite(Actor actor, UUID id, @Body Map<String, Object> body) {
    String days = Form.of(body).text("days");
    return agreements.invite(
        actor, id, Duration.ofDays(days.matches("\\d{1,4}") ? Integer.parseInt(days) : 14));
  }

  /** Accepted on paper or by mail: {@code version} and {@code name}. */
  @Post("/agreements/{id}/acceptance")
  @Status(HttpStatus.NO_CONTENT)
  void accepted(Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    agreements.acceptedInWriting(
        actor,
        id,
        Integer.parseInt("0" + form.text("version").replaceAll("\\D", "")),
        form.text("name"));
  }

  @Get("/case-files/{id}/obligations")
  Listed<Obligation> obligations(Actor actor, UUID id) {
    return new Listed<>(agreements.obligations(actor, id));
  }

  /** Says that an obligation was kept, with its {@code evidence}. */
  @Post("/obligations/{id}/kept")
  @Status(HttpStatus.NO_CONTENT)
  void kept(Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    agreements.kept(actor, id, form.date("on").orElse(days.today(actor)), form.text("evidence"));
  }

  /** Says that an obligation will not be kept, in {@code words}. */
  @Post("/obligations/{id}/broken")
  @Status(HttpStatus.NO_CONTENT)
  void broken(Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    agreements.broken(actor, id, form.date("on").orElse(days.today(actor)), form.text("words"));
  }
}

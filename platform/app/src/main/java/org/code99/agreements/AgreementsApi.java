package org.code99.agreements;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Needed;
import org.code99.web.Refused;
import org.code99.web.Sound;
import org.jspecify.annotations.Nullable;

/** Commitments, agreements and obligations for programs. */
@Controller("/api/v1")
@Secured({"manager", "salesperson"})
class AgreementsApi {
  private static final int USUAL_DAYS = 14;

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

  /**
   * If we solved it, would they?
   *
   * @param answer {@code yes}, {@code no}, {@code not-yet} or {@code did-not-ask}
   * @param on today unless told
   * @param owner of us who solves it; whoever tells it when left out
   * @param due by when; in two weeks when left out
   */
  record CommitmentOrder(
      @Nullable String answer,
      @Nullable String problem,
      @Nullable String words,
      @Nullable String saidBy,
      @Nullable LocalDate on,
      @Nullable String owner,
      @Nullable LocalDate due) {}

  /** A handshake; the title alone will do. */
  record HandshakeOrder(
      @Nullable String withWhom,
      @Nullable String title,
      @Nullable String text,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<DutyOrder> duties) {}

  /** A document. */
  record DocumentOrder(
      @Nullable String title,
      @Nullable String text,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<DutyOrder> duties) {}

  /** The next version of a document, and the newest one that was read. */
  record VersionOrder(
      @Nullable Integer readVersion,
      @Nullable String title,
      @Nullable String text,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<DutyOrder> duties) {}

  /** How long a link holds; 14 days unless told. */
  record InvitationOrder(@Nullable Integer days) {}

  /** Who accepted which version. */
  record AcceptanceOrder(@Needed int version, @Nullable String name) {}

  /** That an obligation was kept, today unless told, and what shows it. */
  record KeptOrder(@Nullable LocalDate on, @Nullable String evidence) {}

  /** That an obligation will not be kept, today unless told, and why. */
  record BrokenOrder(@Nullable LocalDate on, @Nullable String words) {}

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
  Committed commit(Actor actor, UUID id, @Body CommitmentOrder order) {
    return agreements.commit(actor, id, SaidYes.read(actor, Form.of(order), days.today(actor)));
  }

  @Get("/case-files/{id}/agreements")
  Listed<Agreement> of(Actor actor, UUID id) {
    return new Listed<>(agreements.of(actor, id));
  }

  @Post("/case-files/{id}/handshakes")
  @Status(HttpStatus.CREATED)
  Remarks shake(Actor actor, UUID id, @Body HandshakeOrder order) {
    Terms terms = ToldTerms.of(order.title(), order.text(), order.duties());
    return new Remarks(agreements.shake(actor, id, text(order.withWhom()), terms));
  }

  @Post("/case-files/{id}/agreements")
  @Status(HttpStatus.CREATED)
  Written draft(Actor actor, UUID id, @Body DocumentOrder order) {
    Terms terms = ToldTerms.of(order.title(), order.text(), order.duties());
    return new Written(agreements.draft(actor, id, terms), 1);
  }

  /** Writes the next version; {@code readVersion} is the newest one that was read. */
  @Post("/agreements/{id}/versions")
  @Status(HttpStatus.CREATED)
  Written revise(Actor actor, UUID id, @Body VersionOrder order) {
    int read = order.readVersion() == null ? 0 : order.readVersion();
    Terms terms = ToldTerms.of(order.title(), order.text(), order.duties());
    return new Written(id, agreements.revise(actor, id, read, terms));
  }

  /** Makes a link that holds for {@code days}, 14 unless told. */
  @Post("/agreements/{id}/invitations")
  @Status(HttpStatus.CREATED)
  Invitation invite(Actor actor, UUID id, @Body InvitationOrder order) {
    return agreements.invite(
        actor, id, Duration.ofDays(order.days() == null ? USUAL_DAYS : order.days()));
  }

  /** Accepted on paper or by mail: {@code version} and {@code name}. */
  @Post("/agreements/{id}/acceptance")
  @Status(HttpStatus.NO_CONTENT)
  void accepted(Actor actor, UUID id, @Body AcceptanceOrder order) {
    agreements.acceptedInWriting(actor, id, order.version(), text(order.name()));
  }

  @Get("/case-files/{id}/obligations")
  Listed<Obligation> obligations(Actor actor, UUID id) {
    return new Listed<>(agreements.obligations(actor, id));
  }

  /** Says that an obligation was kept, with its {@code evidence}. */
  @Post("/obligations/{id}/kept")
  @Status(HttpStatus.NO_CONTENT)
  void kept(Actor actor, UUID id, @Body KeptOrder order) {
    agreements.kept(actor, id, day(actor, order.on()), text(order.evidence()));
  }

  /** Says that an obligation will not be kept, in {@code words}. */
  @Post("/obligations/{id}/broken")
  @Status(HttpStatus.NO_CONTENT)
  void broken(Actor actor, UUID id, @Body BrokenOrder order) {
    agreements.broken(actor, id, day(actor, order.on()), text(order.words()));
  }

  private LocalDate day(Actor actor, @Nullable LocalDate told) {
    LocalDate today = days.today(actor);
    LocalDate on = told == null ? today : told;
    Optional<Fault> fault = Sound.past("on", on, today);
    if (fault.isPresent()) {
      throw new Refused(Refused.Kind.INVALID, List.of(fault.get()));
    }
    return on;
  }

  private static String text(@Nullable String told) {
    return told == null ? "" : told;
  }
}

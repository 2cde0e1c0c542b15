package org.code99.dossier;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.people.LocalDays;

/**
 * The same for programs; what a program reads, nobody has read yet: it says so when somebody has.
 */
@Controller("/api/v1")
@Secured({"manager", "salesperson", "legal", "admin"})
class DossierApi {
  private final Dossier dossier;
  private final Upload upload;
  private final LocalDays days;

  DossierApi(Dossier dossier, Upload upload, LocalDays days) {
    this.dossier = dossier;
    this.upload = upload;
    this.days = days;
  }

  /** A dossier as programs read it. */
  record Read(CaseHistory history, List<SaidBefore> said) {
    Read {
      said = List.copyOf(said);
    }
  }

  @Get("/case-files/{id}/dossier")
  Read read(Actor actor, UUID id) {
    return new Read(dossier.of(actor, id, days.today(actor)), dossier.said(actor, id));
  }

  @Post("/case-files/{id}/dossier/opened")
  @Status(HttpStatus.NO_CONTENT)
  void opened(Actor actor, UUID id) {
    dossier.opened(actor, id);
  }

  @Post("/histories")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Secured({"manager", "admin"})
  HistoryReport put(
      Actor actor, @Part("list") CompletedFileUpload file, @Part("kind") Optional<String> kind) {
    return upload.read(actor, file, kind.orElse("").strip());
  }
}

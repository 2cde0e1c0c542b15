package org.code99.dossier;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.web.Pages;

/** What we know of a customer before anybody goes there (S20-S24). */
@Controller("/files/{id}/dossier")
@Secured({"manager", "salesperson", "legal", "admin"})
class DossierPages {
  private final Dossier dossier;
  private final Pages pages;
  private final LocalDays days;

  DossierPages(Dossier dossier, Pages pages, LocalDays days) {
    this.dossier = dossier;
    this.pages = pages;
    this.days = days;
  }

  /** What the page shows. */
  record Read(CaseHistory history, List<SaidBefore> said) {
    Read {
      said = List.copyOf(said);
    }

    List<SaidBefore> ours() {
      return said.stream().filter(words -> !words.theirs()).toList();
    }

    List<SaidBefore> theirs() {
      return said.stream().filter(SaidBefore::theirs).toList();
    }
  }

  /**
   * The one GET that notes something: opening the dossier is what the requirement counts, with or
   * without script, and opening it again changes nothing that a gate asks for.
   */
  @Get
  @Transactional
  HttpResponse<?> open(HttpRequest<?> request, Actor actor, UUID id) {
    dossier.opened(actor, id);
    CaseHistory history = dossier.of(actor, id, days.today(actor));
    return pages.show(
        request,
        "dossier/dossier.jte",
        history.company(),
        new Read(history, dossier.said(actor, id)));
  }
}

package org.code99.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import org.code99.drawers.CaseFiles;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.web.Pages;

/** What waits for a decision for longer than the house wants (S62). */
@Controller("/undecided")
@Secured("manager")
class UndecidedPages {
  private final CaseFiles files;
  private final Pages pages;
  private final LocalDays days;

  UndecidedPages(CaseFiles files, Pages pages, LocalDays days) {
    this.files = files;
    this.pages = pages;
    this.days = days;
  }

  @Get
  @Transactional
  HttpResponse<?> all(HttpRequest<?> request, Actor actor) {
    return pages.show(
        request, "desk/undecided.jte", "Undecided", files.undecided(actor, days.today(actor)));
  }
}

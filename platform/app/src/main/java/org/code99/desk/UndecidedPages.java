package org.code99.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.LocalDate;
import org.code99.drawers.CaseFiles;
import org.code99.people.Actor;
import org.code99.web.Pages;

/** What waits for a decision for longer than the house wants (S62). */
@Controller("/undecided")
@Secured("manager")
class UndecidedPages {
  private final CaseFiles files;
  private final Pages pages;
  private final Clock clock;

  UndecidedPages(CaseFiles files, Pages pages, Clock clock) {
    this.files = files;
    this.pages = pages;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> all(HttpRequest<?> request, Actor actor) {
    return pages.show(
        request, "desk/undecided.jte", "Undecided", files.undecided(actor, LocalDate.now(clock)));
  }
}

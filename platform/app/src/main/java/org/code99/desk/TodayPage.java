package org.code99.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.Task;
import org.code99.drawers.Tasks;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.people.Role;
import org.code99.web.Pages;

/** Screen 2: my five. */
@Controller("/today")
@Secured(SecurityRule.IS_AUTHENTICATED)
class TodayPage {
  private static final int UNTOUCHED = 10;

  private final Overview overview;
  private final Tasks tasks;
  private final CaseFiles files;
  private final NextOffers offers;
  private final Pages pages;
  private final LocalDays days;

  TodayPage(
      Overview overview,
      Tasks tasks,
      CaseFiles files,
      NextOffers offers,
      Pages pages,
      LocalDays days) {
    this.overview = overview;
    this.tasks = tasks;
    this.files = files;
    this.offers = offers;
    this.pages = pages;
    this.days = days;
  }

  /** What the page shows. */
  record Today(
      LocalDate today,
      List<NextFile> five,
      List<Task> tasks,
      List<CaseFiles.Untouched> untouched,
      int undecided,
      Optional<NextOffers.Offer> offer) {
    Today {
      five = List.copyOf(five);
      tasks = List.copyOf(tasks);
      untouched = List.copyOf(untouched);
    }

    boolean isEmpty() {
      return five.isEmpty()
          && tasks.isEmpty()
          && untouched.isEmpty()
          && undecided == 0
          && offer.isEmpty();
    }
  }

  @Get
  @Transactional
  HttpResponse<?> today(HttpRequest<?> request, Actor actor) {
    LocalDate today = days.today(actor);
    return pages.show(
        request,
        "desk/today.jte",
        "Today",
        new Today(
            today,
            overview.mine(actor),
            tasks.ofMine(actor),
            files.untouched(actor, today, UNTOUCHED),
            actor.is(Role.MANAGER) ? files.countUndecided(actor, today) : 0,
            offers.to(actor)));
  }
}

package org.code99.mornings;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import org.code99.people.Actor;
import org.code99.web.Pages;

/** What runs by itself, and how it went. */
@Controller("/house/mornings")
@Secured("admin")
class MorningPages {
  private final Mornings mornings;
  private final Pages pages;

  MorningPages(Mornings mornings, Pages pages) {
    this.mornings = mornings;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> standings(HttpRequest<?> request, Actor actor) {
    return pages.show(
        request, "mornings/standings.jte", "Every morning", mornings.standings(actor));
  }
}

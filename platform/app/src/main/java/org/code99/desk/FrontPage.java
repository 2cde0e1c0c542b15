package org.code99.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.code99.people.Actor;
import org.code99.web.Pages;

/** Where everybody begins. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
class FrontPage {
  private final Pages pages;

  FrontPage(Pages pages) {
    this.pages = pages;
  }

  @Get("/")
  HttpResponse<?> front(HttpRequest<?> request, Actor actor) {
    return pages.show(request, "desk/front.jte", "Today", actor);
  }
}

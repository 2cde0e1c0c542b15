package org.code99.outreach.sink;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.web.Pages;

/** The mail of the demonstration, to be read. */
@Controller("/mail")
@Requires(property = Tray.PLACE)
@Secured({"manager", "admin"})
class MailPages {
  private final Tray tray;
  private final Pages pages;

  MailPages(Tray tray, Pages pages) {
    this.tray = tray;
    this.pages = pages;
  }

  /** What the list shows. */
  record Letters(List<Tray.Arrived> letters) {
    Letters {
      letters = List.copyOf(letters);
    }
  }

  @Get
  HttpResponse<?> letters(HttpRequest<?> request, Actor actor) {
    return pages.show(
        request, "outreach/sink/letters.jte", "Mail", new Letters(tray.letters(actor)));
  }

  @Get("/{parcel}")
  HttpResponse<?> letter(HttpRequest<?> request, Actor actor, UUID parcel) {
    return pages.show(request, "outreach/sink/letter.jte", "Mail", tray.letter(actor, parcel));
  }
}

package org.code99.wins;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.util.Optional;
import org.code99.people.Actor;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** A list of documents comes in from finance. */
@Controller("/money")
@Secured({"manager", "admin"})
class MoneyPages {
  private static final String TEMPLATE = "wins/money.jte";
  private static final String TITLE = "Put documents in";

  private final Wins wins;
  private final Pages pages;

  MoneyPages(Wins wins, Pages pages) {
    this.wins = wins;
    this.pages = pages;
  }

  /** What the page shows: before a list came, or what became of its rows. */
  record PutIn(String name, Optional<Recorded> recorded, Form form) {}

  @Get("/new")
  HttpResponse<?> form(HttpRequest<?> request) {
    return pages.show(request, TEMPLATE, TITLE, new PutIn("", Optional.empty(), Form.empty()));
  }

  @Post("/new")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> putIn(HttpRequest<?> request, Actor actor, @Part("list") CompletedFileUpload list)
      throws IOException {
    Form form = Form.empty();
    try {
      Recorded recorded = wins.importDocuments(actor, list.getFilename(), list.getBytes());
      PutIn told = new PutIn(list.getFilename(), Optional.of(recorded), form);
      return recorded.faulty().isEmpty()
          ? pages.show(request, TEMPLATE, TITLE, told)
          : pages.again(request, TEMPLATE, TITLE, told);
    } catch (Refused refused) {
      form.faults(refused.faults());
      return pages.again(
          request, TEMPLATE, TITLE, new PutIn(list.getFilename(), Optional.empty(), form));
    }
  }
}

package org.code99.protection;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** Who must not be contacted: the company's own list, and the door to the group's (S77). */
@Controller("/suppressions")
@Secured({"admin", "manager", "legal", "group"})
class SuppressionPages {
  private static final String PAGE = "protection/suppressions.jte";
  private static final String TITLE = "Not to be contacted";

  private final SuppressionBook book;
  private final Pages pages;

  SuppressionPages(SuppressionBook book, Pages pages) {
    this.book = book;
    this.pages = pages;
  }

  /**
   * What the page shows.
   *
   * @param group whether they may speak for the group
   * @param only whether they speak for nobody else
   * @param listed whether the list is for their eyes
   */
  record Shown(List<Kept> kept, boolean group, boolean only, boolean listed, Form form) {
    Shown {
      kept = List.copyOf(kept);
    }
  }

  @Get
  HttpResponse<?> all(HttpRequest<?> request, Actor actor) {
    return pages.show(request, PAGE, TITLE, shown(actor, Form.empty()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> keep(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      book.keep(actor, SuppressionOrder.of(form));
      return pages.done("/suppressions", "Kept. Nothing goes there any more.");
    } catch (Refused refused) {
      form.faults(refused.faults());
      return pages.again(request, PAGE, TITLE, shown(actor, form)).status(refused.kind().status());
    }
  }

  private Shown shown(Actor actor, Form form) {
    return new Shown(
        book.of(actor),
        actor.is(Role.GROUP),
        !actor.seesRegions(),
        SuppressionBook.seesAll(actor),
        form);
  }
}

package org.code99.wins;

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
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** Whom the team brought back, how, and what it taught (S75). */
@Controller("/victories")
@Secured({"salesperson", "manager", "admin"})
class VictoryPages {
  private static final String PAGE = "wins/victories.jte";
  private static final String TITLE = "Brought back";

  private final Victories victories;
  private final Pages pages;

  VictoryPages(Victories victories, Pages pages) {
    this.victories = victories;
    this.pages = pages;
  }

  /**
   * What the page shows.
   *
   * @param victories the newest of them
   * @param all how many there are
   */
  record Shown(List<Victory> victories, long all, List<Victories.Winner> team, Form form) {
    Shown {
      victories = List.copyOf(victories);
      team = List.copyOf(team);
    }

    /** Whether this is the one whose telling was refused. */
    boolean tried(Victory.Customer customer) {
      return form.text("file").equals(customer.file() + "." + customer.lifetime());
    }
  }

  @Get
  HttpResponse<?> all(HttpRequest<?> request, Actor actor) {
    return pages.show(request, PAGE, TITLE, shown(actor, Form.empty()));
  }

  @Post("/{file}/{number}")
  @Secured({"salesperson", "manager"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> tell(
      HttpRequest<?> request, Actor actor, UUID file, int number, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      victories.tell(actor, file, number, form.text("words"), form.text("lesson"));
      return pages.done("/victories", "Told. The whole company reads it.");
    } catch (Refused refused) {
      if (refused.kind() != Refused.Kind.INVALID) {
        throw refused;
      }
      form.faults(refused.faults());
      return pages.again(request, PAGE, TITLE, shown(actor, form));
    }
  }

  private Shown shown(Actor actor, Form form) {
    return new Shown(victories.of(actor), victories.count(actor), victories.team(actor), form);
  }
}

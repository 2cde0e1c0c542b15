package org.code99.office;

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
import org.code99.web.Form;
import org.code99.web.Named;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** What our letters say of us: the name, the postal address, how to reach us. */
@Controller("/house/sender")
@Secured("admin")
class SenderPages {
  private static final String PAGE = "office/sender.jte";
  private static final String TITLE = "Sender";

  private final Signing signing;
  private final Pages pages;

  SenderPages(Signing signing, Pages pages) {
    this.signing = signing;
    this.pages = pages;
  }

  /** What the page shows: what holds, or what somebody typed and what is wrong with it. */
  record Shown(SenderRow sender, List<Named> countries, Form form) {
    Shown {
      countries = List.copyOf(countries);
    }
  }

  @Get
  HttpResponse<?> sender(HttpRequest<?> request, Actor actor) {
    return pages.show(
        request, PAGE, TITLE, new Shown(signing.sender(actor), Named.countries(), Form.empty()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> tell(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    SenderOrder order = SenderOrder.of(form);
    try {
      signing.tell(actor, order);
      return pages.done("/house", "Letters that are composed from now on carry this sender.");
    } catch (Refused refused) {
      long holds = signing.sender(actor).version();
      return pages.refused(
          request,
          PAGE,
          TITLE,
          form,
          refused,
          () -> new Shown(order.typed(holds), Named.countries(), form));
    }
  }
}

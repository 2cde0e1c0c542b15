package org.code99.agreements;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;
import java.util.Optional;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** What a customer sees who got a link: looking changes nothing, the button accepts, once. */
@Controller("/agreement/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
class OfferedPages {
  private static final String PAGE = "agreements/offered.jte";
  private static final String TITLE = "What we agreed";

  private final Agreements agreements;
  private final Pages pages;

  OfferedPages(Agreements agreements, Pages pages) {
    this.agreements = agreements;
    this.pages = pages;
  }

  /**
   * What the page shows.
   *
   * @param document empty when the link leads to none any more, or it was just accepted
   * @param said the sentence that stands instead
   */
  record Offered(String token, Optional<OfferedDocument> document, String said, Form form) {}

  @Get
  HttpResponse<?> read(HttpRequest<?> request, String token) {
    try {
      return pages.show(request, PAGE, TITLE, offered(token, Form.empty()));
    } catch (Refused refused) {
      return pages
          .show(
              request,
              PAGE,
              TITLE,
              new Offered(token, Optional.empty(), refused.sentence(), Form.empty()))
          .status(refused.kind().status());
    }
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> accept(HttpRequest<?> request, String token, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      agreements.accept(token, form.text("name"));
    } catch (Refused refused) {
      if (refused.kind() != Refused.Kind.INVALID) {
        return pages
            .show(
                request,
                PAGE,
                TITLE,
                new Offered(token, Optional.empty(), refused.sentence(), form))
            .status(refused.kind().status());
      }
      form.faults(refused.faults());
      return pages.again(request, PAGE, TITLE, offered(token, form));
    }
    return pages.show(
        request,
        PAGE,
        TITLE,
        new Offered(
            token, Optional.empty(), "Thank you. It is accepted, and it holds from now on.", form));
  }

  private Offered offered(String token, Form form) {
    return new Offered(token, Optional.of(agreements.offered(token)), "", form);
  }
}

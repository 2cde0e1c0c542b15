package org.code99.protection;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import org.code99.people.Actor;
import org.code99.web.Listed;

/** The suppression list for programs. It is only ever added to. */
@Controller("/api/v1/suppressions")
@Secured({"admin", "manager", "legal", "group"})
class SuppressionApi {
  private final SuppressionBook book;

  SuppressionApi(SuppressionBook book) {
    this.book = book;
  }

  @Get
  Listed<Kept> all(Actor actor) {
    return Listed.all(book.of(actor));
  }

  @Post
  HttpResponse<?> keep(Actor actor, @Body SuppressionOrder order) {
    book.keep(actor, order);
    return HttpResponse.noContent();
  }
}

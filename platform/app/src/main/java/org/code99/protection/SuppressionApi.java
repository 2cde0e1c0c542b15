package org.code99.protection;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import org.code99.people.Actor;

/** The suppression list for programs. It is only ever added to. */
@Controller("/api/v1/suppressions")
@Secured({"admin", "manager", "legal", "group"})
class SuppressionApi {
  private final SuppressionBook book;

  SuppressionApi(SuppressionBook book) {
    this.book = book;
  }

  /** A list without a further page. */
  record Whole(List<Kept> items) {
    Whole {
      items = List.copyOf(items);
    }
  }

  @Get
  Whole all(Actor actor) {
    return new Whole(book.of(actor));
  }

  @Post
  HttpResponse<?> keep(Actor actor, @Body SuppressionOrder order) {
    book.keep(actor, order);
    return HttpResponse.noContent();
  }
}

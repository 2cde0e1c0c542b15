package org.code99.wins;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.code99.people.Actor;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** What the page of orders answers to any of its forms. */
@Singleton
class OrdersAnswers {
  private final OrdersDesk desk;
  private final Pages pages;

  OrdersAnswers(OrdersDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /** Does what a form asks; what is wrong with it comes back beside its fields. */
  HttpResponse<?> to(
      HttpRequest<?> request,
      Actor actor,
      UUID id,
      String which,
      Map<String, Object> body,
      Function<Form, String> act) {
    Form form = Form.of(body);
    try {
      return pages.done("/files/" + id + "/orders", act.apply(form));
    } catch (Refused refused) {
      if (refused.kind() == Refused.Kind.NOT_FOUND || refused.kind() == Refused.Kind.FORBIDDEN) {
        throw refused;
      }
      form.faults(refused.faults());
      OrdersPage page = desk.page(actor, id, which, form);
      return pages
          .again(request, "wins/orders.jte", "Orders of " + page.file().company(), page)
          .status(refused.kind().status());
    }
  }
}

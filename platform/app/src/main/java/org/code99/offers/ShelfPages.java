package org.code99.offers;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.code99.api.Money;
import org.code99.people.Actor;
import org.code99.regions.Regions;
import org.code99.web.Form;
import org.code99.web.Named;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** The shelf: what we offer beside the product, and what it costs us (S68). */
@Controller("/shelf")
@Secured({"manager", "admin"})
class ShelfPages {
  private static final String PAGE = "offers/shelf.jte";
  private static final String TITLE = "The shelf";

  private final Shelf shelf;
  private final Regions regions;
  private final Pages pages;

  ShelfPages(Shelf shelf, Regions regions, Pages pages) {
    this.shelf = shelf;
    this.regions = regions;
    this.pages = pages;
  }

  /**
   * What the page shows.
   *
   * @param currency in which the company reckons
   */
  record Shown(List<ShelfItem> items, String currency, Form form) {
    /** The languages in which letters are written. */
    static final List<Named> LANGUAGES =
        List.of(
            new Named("en", "English"),
            new Named("de", "German"),
            new Named("fr", "French"),
            new Named("es", "Spanish"));

    Shown {
      items = List.copyOf(items);
    }

    /** An amount as a field holds it; nothing for nothing. */
    static String plain(Money money) {
      return money.minorUnits() == 0
          ? ""
          : BigDecimal.valueOf(money.minorUnits(), money.decimals()).toPlainString();
    }

    /** What a new thing begins with. */
    ShelfItem blank() {
      Money nothing = Money.zero(currency);
      return ShelfItem.of("", ShelfItem.Kind.SERVICE_LEVEL, Map.of(), nothing, nothing);
    }

    /** Whether the form of this thing came back with faults; the empty code is a new one's. */
    boolean again(String code) {
      return !form.isFine() && form.text("code").equals(code);
    }

    /** What a field held when its form came back, else what it begins with. */
    String typed(String code, String field, String otherwise) {
      return again(code) ? form.text(field) : otherwise;
    }
  }

  @Get
  @Secured({"salesperson", "manager", "admin"})
  HttpResponse<?> shelf(HttpRequest<?> request, Actor actor) {
    return pages.show(request, PAGE, TITLE, shown(actor, Form.empty()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> put(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      ShelfItem item = ShelfForm.read(form, currency(actor), shelf.items(actor));
      shelf.put(actor, item, ShelfForm.seen(form));
      return pages.done("/shelf", "On the shelf: " + item.name() + ".");
    } catch (Refused refused) {
      return pages.refused(
          request,
          PAGE,
          TITLE,
          form,
          refused.called(field -> field.replaceFirst("^names\\.", "")),
          () -> shown(actor, form));
    }
  }

  @Post("/{code}/retire")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> retire(Actor actor, String code) {
    shelf.retire(actor, code);
    return pages.done("/shelf", "Nobody promises it from now on. What was promised stays.");
  }

  private Shown shown(Actor actor, Form form) {
    return new Shown(shelf.items(actor), currency(actor), form);
  }

  private String currency(Actor actor) {
    return regions.company(actor.company()).currency();
  }
}

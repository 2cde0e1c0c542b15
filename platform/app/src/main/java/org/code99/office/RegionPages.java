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
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.regions.Region;
import org.code99.regions.RegionTree;
import org.code99.regions.Regions;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** The map: the tree of regions, what they write in, what a piece may cost. */
@Controller("/house/regions")
@Secured("admin")
class RegionPages {
  private static final String LIST = "office/regions.jte";
  private static final String ONE = "office/region.jte";

  private final Surveyor surveyor;
  private final Regions regions;
  private final Pages pages;

  RegionPages(Surveyor surveyor, Regions regions, Pages pages) {
    this.surveyor = surveyor;
    this.regions = regions;
    this.pages = pages;
  }

  /** What the page of the map shows. */
  record Drawn(RegionTree tree, List<Region> regions, Form form) {
    Drawn {
      regions = List.copyOf(regions);
    }
  }

  /** What the page of one region shows. */
  record One(RegionTree tree, Region region, Optional<Region> above, Form form) {}

  @Get
  HttpResponse<?> map(HttpRequest<?> request, Actor actor) {
    return pages.show(request, LIST, "Regions", drawn(actor, Form.empty()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      surveyor.add(actor, RegionOrder.of(form));
      return pages.done("/house/regions", form.text("name") + " is on the map.");
    } catch (Refused refused) {
      form.faults(refused.faults());
      return pages.again(request, LIST, "Regions", drawn(actor, form));
    }
  }

  @Get("/{id}")
  HttpResponse<?> one(HttpRequest<?> request, Actor actor, UUID id) {
    One one = one(actor, id, Form.empty());
    return pages.show(request, ONE, one.region().name(), one);
  }

  @Post("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      surveyor.change(actor, id, RegionChange.of(form));
      return pages.done("/house/regions", "Saved.");
    } catch (Refused refused) {
      String name = surveyor.region(actor, id).name();
      return pages.refused(request, ONE, name, form, refused, () -> one(actor, id, form));
    }
  }

  private Drawn drawn(Actor actor, Form form) {
    RegionTree tree = regions.tree(actor.company());
    return new Drawn(tree, surveyor.seen(actor), form);
  }

  private One one(Actor actor, UUID id, Form form) {
    Region region = surveyor.region(actor, id);
    RegionTree tree = regions.tree(actor.company());
    return new One(tree, region, region.parent().map(tree::region), form);
  }
}

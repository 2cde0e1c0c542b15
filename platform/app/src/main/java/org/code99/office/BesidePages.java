package org.code99.office;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.regions.Region;
import org.code99.regions.SettingsBeside;
import org.code99.regions.SettingsSheet;
import org.code99.web.Pages;

/** The settings of two regions side by side (S77). */
@Controller("/house/uses/{region}/{point}/beside")
@Secured("admin")
class BesidePages {
  private final SettingsDesk desk;
  private final Surveyor surveyor;
  private final Pages pages;

  BesidePages(SettingsDesk desk, Surveyor surveyor, Pages pages) {
    this.desk = desk;
    this.surveyor = surveyor;
    this.pages = pages;
  }

  /** What the page shows. */
  record Shown(SettingsSheet sheet, List<Region> others, Optional<SettingsBeside> told) {
    Shown {
      others = List.copyOf(others);
    }

    boolean isWith(Region region) {
      return told.filter(beside -> beside.other().region().equals(region.id())).isPresent();
    }

    List<SettingsBeside> beside() {
      return told.stream().toList();
    }
  }

  /** Beside the region that is named, else beside the first other one. */
  @Get
  HttpResponse<?> beside(
      HttpRequest<?> request,
      Actor actor,
      UUID region,
      String point,
      @QueryValue Optional<UUID> with) {
    SettingsSheet sheet = desk.sheet(actor, region, point);
    List<Region> others =
        surveyor.seen(actor).stream().filter(other -> !other.id().equals(region)).toList();
    Optional<SettingsBeside> told =
        with.or(() -> others.stream().map(Region::id).findFirst())
            .map(other -> desk.beside(actor, region, other, point));
    return pages.show(request, "office/beside.jte", sheet.label(), new Shown(sheet, others, told));
  }
}

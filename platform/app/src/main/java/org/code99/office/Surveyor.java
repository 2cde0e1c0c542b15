package org.code99.office;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.code99.api.Money;
import org.code99.people.Actor;
import org.code99.regions.MapOrder;
import org.code99.regions.Region;
import org.code99.regions.RegionTree;
import org.code99.regions.Regions;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.code99.web.Sound;

/** Draws regions for an admin, within those that they see. */
@Singleton
class Surveyor {
  private final Regions regions;

  Surveyor(Regions regions) {
    this.regions = regions;
  }

  @Transactional
  public List<Region> seen(Actor actor) {
    return regions.tree(actor.company()).drawn().stream()
        .filter(region -> actor.regions().contains(region.id()))
        .toList();
  }

  @Transactional
  public Region region(Actor actor, UUID id) {
    return seen(actor).stream()
        .filter(region -> region.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refused.notFound("region"));
  }

  @Transactional
  public void add(Actor actor, RegionOrder order) {
    List<Fault> faults = new ArrayList<>();
    RegionTree tree = regions.tree(actor.company());
    UUID above = Optional.ofNullable(order.parent()).orElse(actor.company());
    if (!actor.regions().contains(above)) {
      faults.add(
          Fault.at("parent", "This region is not on your map: choose one of those offered."));
    }
    if (order.code().isEmpty()) {
      faults.add(Fault.at("code", "A region needs a short code, such as north: lists name it so."));
    }
    if (tree.regions().stream().anyMatch(region -> region.code().equals(order.code()))
        && !order.code().isEmpty()) {
      faults.add(
          Fault.at(
              "code", "There is a region '" + order.code() + "' already: choose another code."));
    }
    if (order.name().isEmpty()) {
      faults.add(Fault.at("name", "A region has a name: lists and letters show it."));
    }
    OptionalLong ceiling = ceiling(tree, order, faults);
    faults.addAll(endless(order));
    if (faults.isEmpty()) {
      String parent = tree.region(above).code();
      regions
          .draw(
              actor.company(),
              List.of(
                  new MapOrder(
                      order.code(),
                      order.name(),
                      Optional.of(parent).filter(code -> !code.isEmpty()),
                      language(order),
                      Optional.empty(),
                      ceiling,
                      order.belongs(),
                      order.countries())))
          .forEach(fault -> faults.add(Fault.of(fault)));
    }
    refuse(faults);
    UUID drawn =
        regions.tree(actor.company()).regions().stream()
            .filter(region -> region.code().equals(order.code()))
            .findFirst()
            .orElseThrow()
            .id();
    redraw(actor, drawn, order, ceiling);
  }

  @Transactional
  public void change(Actor actor, UUID id, RegionOrder order) {
    region(actor, id);
    List<Fault> faults = new ArrayList<>();
    OptionalLong ceiling = ceiling(regions.tree(actor.company()), order, faults);
    if (order.name().isEmpty()) {
      faults.add(Fault.at("name", "A region has a name: lists and letters show it."));
    }
    faults.addAll(endless(order));
    refuse(faults);
    redraw(actor, id, order, ceiling);
  }

  private void redraw(Actor actor, UUID id, RegionOrder order, OptionalLong ceiling) {
    refuse(
        regions
            .redraw(
                actor.company(),
                id,
                order.name(),
                language(order),
                ceiling,
                Optional.of(order.timeZone()).filter(zone -> !zone.isEmpty()),
                actor.person().toString())
            .stream()
            .map(fault -> Fault.at(field(fault), fault))
            .toList());
  }

  private static List<Fault> endless(RegionOrder order) {
    return Stream.of(
            Sound.name("code", order.code()),
            Sound.name("name", order.name()),
            Optional.of(order.timeZone())
                .filter(zone -> !zone.isEmpty())
                .flatMap(Regions::zoneFault)
                .map(fault -> Fault.at("timeZone", fault)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String field(String fault) {
    if (fault.contains("language")) {
      return "language";
    }
    return fault.contains("time zone") ? "timeZone" : "name";
  }

  private static Optional<String> language(RegionOrder order) {
    return Optional.of(order.language()).filter(tag -> !tag.isEmpty());
  }

  private static OptionalLong ceiling(RegionTree tree, RegionOrder order, List<Fault> faults) {
    if (order.giftCeiling().isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      long minor =
          new BigDecimal(order.giftCeiling())
              .movePointRight(Money.zero(tree.company().currency()).decimals())
              .longValueExact();
      if (minor >= 0) {
        Sound.amount("giftCeiling", Money.of(minor, tree.company().currency()))
            .ifPresent(faults::add);
        return OptionalLong.of(minor);
      }
    } catch (ArithmeticException | NumberFormatException e) {
      faults.add(
          Fault.at(
              "giftCeiling",
              "\"" + order.giftCeiling() + "\" is no amount: write it as 50 or 49.50."));
      return OptionalLong.empty();
    }
    faults.add(Fault.at("giftCeiling", "A gift ceiling is 0 or more."));
    return OptionalLong.empty();
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
  }
}

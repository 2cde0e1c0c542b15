package org.code99.office;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.people.Actor;
import org.code99.regions.MapOrder;
import org.code99.regions.Region;
import org.code99.regions.RegionDraft;
import org.code99.regions.RegionTree;
import org.code99.regions.Regions;
import org.code99.web.Fault;
import org.code99.web.Meanwhile;
import org.code99.web.Refused;
import org.code99.web.Sound;

/** Draws regions for an admin, within those that they see. */
@Singleton
class Surveyor {
  private final Regions regions;
  private final Meanwhile meanwhile;
  private final Audit audit;

  Surveyor(Regions regions, Meanwhile meanwhile, Audit audit) {
    this.regions = regions;
    this.meanwhile = meanwhile;
    this.audit = audit;
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
    Sound.name("code", order.code()).ifPresent(faults::add);
    RegionDraft draft = order.draft(tree.company().currency(), faults);
    if (faults.isEmpty()) {
      String parent = tree.region(above).code();
      regions
          .draw(
              actor.company(),
              List.of(
                  new MapOrder(
                      order.code(),
                      draft.name(),
                      Optional.of(parent).filter(code -> !code.isEmpty()),
                      draft.language(),
                      Optional.empty(),
                      draft.giftCeilingMinor(),
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
    audit.note(
        actor.company(), actor.person().toString(), "region.added", drawn.toString(), order.code());
    redraw(actor, drawn, draft, OptionalLong.empty());
  }

  @Transactional
  public void change(Actor actor, UUID id, RegionChange change) {
    Region region = region(actor, id);
    List<Fault> faults = new ArrayList<>();
    String currency = regions.company(actor.company()).currency();
    RegionDraft draft = change.of(region, currency, faults);
    refuse(faults);
    redraw(actor, id, draft, change.version());
  }

  private void redraw(Actor actor, UUID id, RegionDraft draft, OptionalLong seen) {
    Map<String, String> faults =
        meanwhile.unlessOvertaken(
            actor,
            () -> regions.redraw(actor.company(), id, draft, seen, actor.person().toString()));
    refuse(faults.entrySet().stream().map(f -> Fault.at(f.getKey(), f.getValue())).toList());
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
  }
}

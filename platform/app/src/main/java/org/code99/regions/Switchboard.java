package org.code99.regions;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.code99.api.Medium;
import org.code99.host.Offer;
import org.code99.host.Points;
import org.pf4j.ExtensionPoint;

/**
 * Who uses what, where, on one day: the newest choice of a region, else that of the nearest region
 * above it that made one. An immutable picture; ask {@link Regions} for a new one after a switch.
 */
public final class Switchboard {
  private final RegionTree tree;
  private final Map<Place, Chosen> choices;
  private final Toolbox tools;

  Switchboard(RegionTree tree, Map<Place, Chosen> choices, Toolbox tools) {
    this.tree = tree;
    this.choices = Map.copyOf(choices);
    this.tools = tools;
  }

  /** A region's place for a point and slot. */
  record Place(UUID region, String point, String slot) {}

  /** What stands there. */
  record Chosen(String extensionId, Kept kept) {}

  /** The same, and who chose it. */
  record Held(Region by, Chosen chosen) {}

  /** Whose switchboard it is. */
  public RegionTree tree() {
    return tree;
  }

  /** What its company can choose at a point now. */
  public List<Offer> offers(Class<? extends ExtensionPoint> point) {
    return tools.offers(point);
  }

  /** The channel by which a region sends through a medium. */
  public Binding channel(UUID region, Medium medium) {
    return binding(region, Slot.channel(medium.code()));
  }

  /** What a region uses at a slot. */
  Binding binding(UUID region, Slot slot) {
    return tree.lineage(region).stream()
        .flatMap(node -> choice(node, slot.point(), slot.medium()).stream())
        .findFirst()
        .orElseGet(Binding.Unbound::new);
  }

  /** What a region chose at a slot, or the nearest above it did, whether it can be used or not. */
  Optional<Held> held(UUID region, Slot slot) {
    return tree.lineage(region).stream()
        .flatMap(node ->
            Optional.ofNullable(choices.get(slot.in(node.id())))
                .map(chosen -> new Held(node, chosen))
                .stream())
        .findFirst()
        .filter(held -> !held.chosen().extensionId().isEmpty());
  }

  /** What a region uses at a point. */
  public Binding binding(UUID region, Class<? extends ExtensionPoint> point) {
    return bindings(region, point).stream().findFirst().orElseGet(Binding.Unbound::new);
  }

  /**
   * What a region and those above it chose at a point, the nearest first: where a fallback looks.
   */
  public List<Binding> bindings(UUID region, Class<? extends ExtensionPoint> point) {
    return tree.lineage(region).stream().flatMap(node -> choice(node, point, "").stream()).toList();
  }

  /** The choices of any region that cannot be used because their extension is not there. */
  public List<Binding.Absent> absences() {
    return tree.regions().stream()
        .flatMap(node ->
            places(node)
                .flatMap(place -> choice(node, Points.named(place.point()), place.slot()).stream()))
        .filter(Binding.Absent.class::isInstance)
        .map(Binding.Absent.class::cast)
        .toList();
  }

  private Stream<Place> places(Region node) {
    List<String> points = Points.all().stream().map(Class::getSimpleName).toList();
    return choices.keySet().stream()
        .filter(place -> place.region().equals(node.id()))
        .sorted(
            Comparator.comparingInt((Place place) -> points.indexOf(place.point()))
                .thenComparing(Place::slot));
  }

  private Optional<Binding> choice(
      Region node, Class<? extends ExtensionPoint> point, String slot) {
    return Optional.ofNullable(choices.get(new Place(node.id(), point.getSimpleName(), slot)))
        .map(chosen -> live(chosen, node, point));
  }

  private Binding live(Chosen chosen, Region node, Class<? extends ExtensionPoint> point) {
    if (chosen.extensionId().isEmpty()) {
      return new Binding.Unbound();
    }
    Optional<Offer> offer = tools.offer(point, chosen.extensionId());
    if (offer.isEmpty()) {
      return absent(chosen, node, tools.absence(chosen.extensionId()));
    }
    SettingsForm form = tools.form(offer.get());
    if (form.flaw().isPresent()) {
      return absent(chosen, node, "cannot be used: " + form.flaw().get());
    }
    Fitted fitted = form.fit(chosen.kept());
    if (!fitted.usable()) {
      return absent(chosen, node, "cannot be used: " + String.join("; ", fitted.faults()));
    }
    return new Binding.Bound(
        offer.get().ref(),
        offer.get().version(),
        form.lent(fitted.values()),
        form.secrets(),
        form.folders(fitted.values()),
        node.id());
  }

  private static Binding.Absent absent(Chosen chosen, Region node, String why) {
    return new Binding.Absent(
        chosen.extensionId(),
        "%s, chosen by %s, %s".formatted(chosen.extensionId(), node.name(), why));
  }
}

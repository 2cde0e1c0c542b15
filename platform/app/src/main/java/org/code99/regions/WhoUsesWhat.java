package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.code99.audit.Words;
import org.code99.host.Offer;

/**
 * The door to the choices of regions as people see and change them (S40, S77, S78), each region by
 * its own clock. Cells are changed through {@link Switching}.
 */
@Singleton
public class WhoUsesWhat {
  private final Regions regions;
  private final Companies companies;
  private final MapDrawing drawing;
  private final Choices choices;
  private final Extensions extensions;
  private final Slots slots;

  WhoUsesWhat(
      Regions regions,
      Companies companies,
      MapDrawing drawing,
      Choices choices,
      Extensions extensions,
      Slots slots) {
    this.regions = regions;
    this.companies = companies;
    this.drawing = drawing;
    this.choices = choices;
    this.extensions = extensions;
    this.slots = slots;
  }

  /**
   * A change of one cell.
   *
   * @param choice {@code inherit}, {@code none}, or an extension's id
   */
  public record Wish(UUID region, String point, String choice) {}

  /** Who uses what today. */
  @Transactional
  public UseMatrix matrix(UUID company) {
    RegionTree tree = drawing.tree(company);
    return new Cells(tree, choices.now(tree), choices.tools(company), slots)
        .matrix(choices.version(company));
  }

  /**
   * Whether somebody chose something since a picture was taken; makes whoever changes something of
   * the company wait until this transaction ends.
   */
  @Transactional
  public boolean changedSince(UUID company, long version) {
    companies.oneAtATime(company);
    return choices.version(company) != version;
  }

  /** The settings of what a region uses at a point; nothing where it uses nothing that is there. */
  @Transactional
  public Optional<SettingsSheet> sheet(UUID company, UUID region, String point) {
    return Slot.named(point).flatMap(slot -> sheet(drawing.tree(company), company, region, slot));
  }

  private Optional<SettingsSheet> sheet(RegionTree tree, UUID company, UUID region, Slot slot) {
    Switchboard board = new Switchboard(tree, choices.now(tree), choices.tools(company));
    if (!tree.has(region) || !(board.binding(region, slot) instanceof Binding.Bound bound)) {
      return Optional.empty();
    }
    Map<String, String> set = set(company, bound, slot);
    return offer(company, bound, slot)
        .map(offer ->
            new SettingsSheet(
                tree.region(region),
                slot.name(),
                bound.extension().extensionId(),
                extensions.name(offer),
                offer.label(),
                bound.chosenBy().equals(region),
                tree.region(bound.chosenBy()).name(),
                extensions.form(offer).fields(set)));
  }

  /**
   * Sets what a region uses at a point, and makes it the region's own choice. A secret that is left
   * empty keeps its value.
   *
   * @return everything that is wrong with the texts, by the setting's name; nothing was written
   *     then
   */
  @Transactional
  public Map<String, String> set(
      UUID company, UUID region, String point, Map<String, String> texts, String by, String why) {
    companies.oneAtATime(company);
    Map<String, String> faults = new TreeMap<>();
    if (Words.sayNothing(why)) {
      faults.put("why", "A change of settings has a reason: say why.");
    }
    RegionTree tree = drawing.tree(company);
    Slot slot =
        Slot.named(point).orElseThrow(() -> new IllegalArgumentException("no point " + point));
    Switchboard board = new Switchboard(tree, choices.now(tree), choices.tools(company));
    if (!(board.binding(region, slot) instanceof Binding.Bound bound)) {
      faults.put("", "This region uses nothing here any more: choose something first.");
      return faults;
    }
    Optional<Offer> offer = offer(company, bound, slot);
    if (offer.isEmpty()) {
      faults.put("", bound.extension().extensionId() + " was switched off a moment ago.");
      return faults;
    }
    SettingsForm form = extensions.form(offer.get());
    Map<String, String> values = form.read(texts, set(company, bound, slot));
    form.faultsByName(values).forEach(faults::put);
    extensions
        .folderFaults(form, values)
        .forEach((name, fault) -> faults.merge(name, fault, (a, b) -> a + "; " + b));
    if (faults.isEmpty()) {
      Choice choice =
          new Choice(
              region,
              slot.point().getSimpleName(),
              slot.medium(),
              bound.extension().extensionId(),
              values,
              choices.today(tree, region),
              by,
              why.strip());
      regions
          .choose(company, choice)
          .forEach(fault -> faults.merge("", fault, (a, b) -> a + " " + b));
    }
    return faults;
  }

  private Map<String, String> set(UUID company, Binding.Bound bound, Slot slot) {
    return choices.settings(company, slot.in(bound.chosenBy()), bound.extension().extensionId());
  }

  private Optional<Offer> offer(UUID company, Binding.Bound bound, Slot slot) {
    return choices.tools(company).offer(slot.point(), bound.extension().extensionId());
  }
}

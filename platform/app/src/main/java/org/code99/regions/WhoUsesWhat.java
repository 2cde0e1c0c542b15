package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.code99.audit.Words;
import org.code99.host.Offer;

/**
 * The door to the choices of regions as people see and change them (S40, S77, S78). Business days
 * are those of UTC.
 */
@Singleton
public class WhoUsesWhat {
  private final Regions regions;
  private final Companies companies;
  private final MapDrawing drawing;
  private final Choices choices;
  private final Extensions extensions;
  private final Slots slots;
  private final Clock clock;

  WhoUsesWhat(
      Regions regions,
      Companies companies,
      MapDrawing drawing,
      Choices choices,
      Extensions extensions,
      Slots slots,
      Clock clock) {
    this.regions = regions;
    this.companies = companies;
    this.drawing = drawing;
    this.choices = choices;
    this.extensions = extensions;
    this.slots = slots;
    this.clock = clock;
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
    return new Cells(tree, choices.on(company, today()), choices.tools(company), slots)
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

  /**
   * Changes cells, each one audited. What an extension was set to in the region before holds again.
   *
   * @param by who says so, by name
   * @return what is wrong with all of them; the caller undoes what was written then
   */
  @Transactional
  public List<String> change(UUID company, List<Wish> wishes, String by, String why) {
    companies.oneAtATime(company);
    List<String> faults = new ArrayList<>();
    if (Words.sayNothing(why)) {
      faults.add("A change of who uses what has a reason: say why.");
    }
    for (Wish wish : wishes) {
      faults.addAll(
          fault(company, wish).map(List::of).orElseGet(() -> write(company, wish, by, why)));
    }
    return List.copyOf(faults);
  }

  private Optional<String> fault(UUID company, Wish wish) {
    Optional<Slot> slot = Slot.named(wish.point());
    if (slot.isEmpty()) {
      return Optional.of("There is no point '" + wish.point() + "' at which a region chooses.");
    }
    if (wish.region().equals(company) && wish.choice().equals("inherit")) {
      return Optional.of("There is nothing above the company to inherit: choose 'none' instead.");
    }
    boolean plain = wish.choice().equals("inherit") || wish.choice().equals("none");
    boolean offered =
        plain
            || slots.offers(choices.tools(company), slot.get()).stream()
                .anyMatch(offer -> offer.ref().extensionId().equals(wish.choice()));
    return offered
        ? Optional.empty()
        : Optional.of(wish.choice() + " is not there: choose one of those that are.");
  }

  private List<String> write(UUID company, Wish wish, String by, String why) {
    Slot slot = Slot.named(wish.point()).orElseThrow();
    String extension =
        wish.choice().equals("inherit") || wish.choice().equals("none") ? "" : wish.choice();
    Kept before =
        extension.isEmpty()
            ? Kept.NOTHING
            : choices.settings(company, slot.in(wish.region()), extension);
    Choice choice =
        new Choice(
            wish.region(),
            slot.point().getSimpleName(),
            slot.medium(),
            extension,
            before.values(),
            today(),
            by,
            why.strip());
    if (wish.choice().equals("inherit")) {
      choices.inherit(company, choice);
      return List.of();
    }
    return choices.chooseAgain(drawing.tree(company), choice, before);
  }

  /** The settings of what a region uses at a point; nothing where it uses nothing that is there. */
  @Transactional
  public Optional<SettingsSheet> sheet(UUID company, UUID region, String point) {
    return Slot.named(point).flatMap(slot -> sheet(drawing.tree(company), company, region, slot));
  }

  private Optional<SettingsSheet> sheet(RegionTree tree, UUID company, UUID region, Slot slot) {
    Optional<Switchboard.Held> held = held(tree, company, region, slot);
    Optional<Offer> offer = held.flatMap(one -> offer(company, one, slot));
    if (held.isEmpty() || offer.isEmpty()) {
      return Optional.empty();
    }
    Region by = held.get().by();
    SettingsForm form = extensions.form(offer.get());
    Fitted fitted = form.fit(held.get().chosen().kept());
    return Optional.of(
        new SettingsSheet(
            tree.region(region),
            slot.name(),
            held.get().chosen().extensionId(),
            extensions.name(offer.get()),
            offer.get().label(),
            by.id().equals(region),
            by.name(),
            remarks(fitted),
            form.fields(fitted.values())));
  }

  private static List<String> remarks(Fitted fitted) {
    List<String> remarks = new ArrayList<>();
    fitted.faults().forEach(fault -> remarks.add("Not in use: " + fault + "."));
    if (!fitted.carried().isEmpty()) {
      remarks.add(
          "Carried over from an older version of it: "
              + String.join("; ", fitted.carried())
              + ". Saving writes it down so.");
    }
    return remarks;
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
    Optional<Switchboard.Held> held = held(tree, company, region, slot);
    if (held.isEmpty()) {
      faults.put("", "This region uses nothing here any more: choose something first.");
      return faults;
    }
    Optional<Offer> offer = offer(company, held.get(), slot);
    if (offer.isEmpty()) {
      faults.put("", held.get().chosen().extensionId() + " was switched off a moment ago.");
      return faults;
    }
    SettingsForm form = extensions.form(offer.get());
    Kept kept = held.get().chosen().kept();
    Map<String, String> values = form.read(texts, form.fit(kept).values());
    form.faultsByName(values).forEach(faults::put);
    kept.locked().keySet().stream()
        .filter(name -> form.isSecret(name) && !values.containsKey(name))
        .forEach(name -> faults.put(name, "It cannot be read here any more: set it again."));
    extensions
        .folderFaults(form, values)
        .forEach((name, fault) -> faults.merge(name, fault, (a, b) -> a + "; " + b));
    if (faults.isEmpty()) {
      Choice choice =
          new Choice(
              region,
              slot.point().getSimpleName(),
              slot.medium(),
              offer.get().ref().extensionId(),
              values,
              today(),
              by,
              why.strip());
      regions
          .choose(company, choice)
          .forEach(fault -> faults.merge("", fault, (a, b) -> a + " " + b));
    }
    return faults;
  }

  private Optional<Switchboard.Held> held(RegionTree tree, UUID company, UUID region, Slot slot) {
    return tree.has(region)
        ? new Switchboard(tree, choices.on(company, today()), choices.tools(company))
            .held(region, slot)
        : Optional.empty();
  }

  private Optional<Offer> offer(UUID company, Switchboard.Held held, Slot slot) {
    return choices.tools(company).offer(slot.point(), held.chosen().extensionId());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

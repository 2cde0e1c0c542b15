package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.audit.Words;

/**
 * The door to the choices of regions as people see and change them (S40, S77, S78). Business days
 * are those of UTC.
 */
@Singleton
public class WhoUsesWhat {
  private final Companies companies;
  private final MapDrawing drawing;
  private final Choices choices;
  private final Slots slots;
  private final Clock clock;

  WhoUsesWhat(Companies companies, MapDrawing drawing, Choices choices, Slots slots, Clock clock) {
    this.companies = companies;
    this.drawing = drawing;
    this.choices = choices;
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

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

package org.code99.regions;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.code99.regions.WhoUsesWhat.Wish;

/** Reads what somebody wishes for cells: what is wrong with it, and what it comes to. */
@Singleton
class Wishes {
  static final String INHERIT = "inherit";
  private static final String NONE = "none";
  private static final int FARTHEST_YEARS = 10;

  private final Choices choices;
  private final Slots slots;

  Wishes(Choices choices, Slots slots) {
    this.choices = choices;
    this.slots = slots;
  }

  /** What is wrong with all of them. */
  List<SwitchFault> faults(RegionTree tree, List<Wish> wishes, Optional<LocalDate> from) {
    List<SwitchFault> faults = new ArrayList<>();
    Set<String> cells = new HashSet<>();
    for (int i = 0; i < wishes.size(); i++) {
      Wish wish = wishes.get(i);
      String at = "changes[%d].".formatted(i);
      if (!cells.add(wish.region() + wish.point())) {
        faults.add(
            new SwitchFault(
                at + "point", "A region is to use two things for one point: say which of them."));
      }
      Optional<SwitchFault> fault = fault(at, tree, wish);
      fault.ifPresent(faults::add);
      if (fault.isEmpty()) {
        outOfTime(tree, wish, from).filter(one -> !faults.contains(one)).ifPresent(faults::add);
        settingsFaults(at, tree, wish, from).forEach(faults::add);
      }
    }
    return List.copyOf(faults);
  }

  private Optional<SwitchFault> fault(String at, RegionTree tree, Wish wish) {
    Optional<Slot> slot = Slot.named(wish.point());
    if (slot.isEmpty()) {
      return Optional.of(
          new SwitchFault(
              at + "point", "There is no point '" + wish.point() + "' at which a region chooses."));
    }
    if (!tree.has(wish.region())) {
      return Optional.of(
          new SwitchFault(
              at + "region",
              "There is no region %s on the map of %s."
                  .formatted(wish.region(), tree.company().name())));
    }
    if (wish.region().equals(tree.company().id()) && wish.choice().equals(INHERIT)) {
      return Optional.of(
          new SwitchFault(
              at + "choice",
              "There is nothing above the company to inherit: choose 'none' instead."));
    }
    boolean plain = wish.choice().equals(INHERIT) || wish.choice().equals(NONE);
    boolean offered =
        plain
            || slots.offers(choices.tools(tree.company().id()), slot.get()).stream()
                .anyMatch(offer -> offer.ref().extensionId().equals(wish.choice()));
    return offered
        ? Optional.empty()
        : Optional.of(
            new SwitchFault(
                at + "choice",
                "There is no '" + wish.choice() + "' there: choose one of those that are."));
  }

  /**
   * What is over cannot be switched: what was done on a day was done by what held then. Nor does
   * anybody know today what holds in ten years.
   */
  private Optional<SwitchFault> outOfTime(RegionTree tree, Wish wish, Optional<LocalDate> from) {
    LocalDate today = choices.today(tree, wish.region());
    Optional<String> over =
        from.filter(day -> day.isBefore(today))
            .map(day ->
                "%s is over in %s: choose %s or a later day."
                    .formatted(day, tree.region(wish.region()).name(), today));
    Optional<String> tooFar =
        from.filter(day -> day.isAfter(today.plusYears(FARTHEST_YEARS)))
            .map("%s is more than ten years away: look at the year."::formatted);
    return over.or(() -> tooFar).map(sentence -> new SwitchFault("from", sentence));
  }

  private List<SwitchFault> settingsFaults(
      String at, RegionTree tree, Wish wish, Optional<LocalDate> from) {
    return wish.choice().equals(INHERIT)
        ? List.of()
        : choices.faults(tree, choice(tree, wish, from, "", "")).stream()
            .map(sentence -> new SwitchFault(at + "choice", sentence))
            .toList();
  }

  /** What is written down for one. What an extension was set to there before holds again. */
  Pending choice(RegionTree tree, Wish wish, Optional<LocalDate> from, String by, String why) {
    Slot slot = Slot.named(wish.point()).orElseThrow();
    Switchboard.Chosen chosen = chosen(tree, wish);
    return choices.again(
        new Choice(
            wish.region(),
            slot.point().getSimpleName(),
            slot.medium(),
            chosen.extensionId(),
            Map.of(),
            from.orElseGet(() -> choices.today(tree, wish.region())),
            by,
            why),
        chosen.kept());
  }

  /** What the regions themselves would have chosen, of what they have. */
  Map<Switchboard.Place, Switchboard.Chosen> granted(
      RegionTree tree, List<Wish> wishes, Map<Switchboard.Place, Switchboard.Chosen> before) {
    Map<Switchboard.Place, Switchboard.Chosen> after = new HashMap<>(before);
    for (Wish wish : wishes) {
      Switchboard.Place place = Slot.named(wish.point()).orElseThrow().in(wish.region());
      if (wish.choice().equals(INHERIT)) {
        after.remove(place);
      } else {
        after.put(place, chosen(tree, wish));
      }
    }
    return Map.copyOf(after);
  }

  private Switchboard.Chosen chosen(RegionTree tree, Wish wish) {
    boolean nothing = wish.choice().equals(INHERIT) || wish.choice().equals(NONE);
    return nothing
        ? new Switchboard.Chosen("", Kept.NOTHING)
        : new Switchboard.Chosen(
            wish.choice(),
            choices.settings(
                tree.company().id(),
                Slot.named(wish.point()).orElseThrow().in(wish.region()),
                wish.choice()));
  }
}

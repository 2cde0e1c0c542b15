package org.code99.drawers;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.api.Money;
import org.code99.audit.Audit;
import org.code99.people.Actor;
import org.code99.people.People;
import org.code99.people.Person;
import org.code99.people.Role;
import org.code99.regions.ExchangeRates;
import org.code99.regions.RegionTree;
import org.code99.regions.Regions;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * The door through which a whole drawer is divided (S04): every open file of the manager's regions
 * to exactly one active person, nothing left behind. Dividing again in the same way moves nothing.
 */
@Singleton
public class DivideDrawer {
  private final DrawerFiles files;
  private final People people;
  private final Regions regions;
  private final Lives lives;
  private final Clock clock;
  private final Audit audit;

  DivideDrawer(
      DrawerFiles files, People people, Regions regions, Lives lives, Clock clock, Audit audit) {
    this.files = files;
    this.people = people;
    this.regions = regions;
    this.lives = lives;
    this.clock = clock;
    this.audit = audit;
  }

  /** What a division would come to; nothing moves. */
  @Transactional
  public DivisionPlan preview(Actor manager, DivisionOrder order) {
    files.hold(manager.company(), order.drawer());
    return plan(manager, order, deal(manager, order));
  }

  /** Divides, as a preview made now would say; refused where files would be left over. */
  @Transactional
  public DivisionPlan apply(Actor manager, DivisionOrder order) {
    files.hold(manager.company(), order.drawer());
    Dealing dealing = deal(manager, order);
    DivisionPlan plan = plan(manager, order, dealing);
    if (!plan.leftOver().isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID,
          plan.leftOver().stream().map(left -> Fault.reason("people", left)).toList());
    }
    List<UUID> moved = new ArrayList<>();
    dealing
        .hands()
        .forEach(hand -> {
          List<UUID> given =
              hand.items().stream()
                  .filter(item -> !hand.person.equals(item.owner()))
                  .map(Dealing.Item::id)
                  .toList();
          files.give(given, hand.person, hand.name, By.of(manager), order.rule());
          moved.addAll(given);
        });
    audit.note(
        manager.company(),
        manager.person().toString(),
        "drawer.divide",
        order.drawer().toString(),
        order.rule().code() + ", moved " + moved.size());
    lives.told(manager.company(), moved);
    return plan;
  }

  private Dealing deal(Actor manager, DivisionOrder order) {
    if (!manager.is(Role.MANAGER)) {
      throw Refused.because(Refused.Kind.FORBIDDEN, "A manager divides a drawer: ask yours.");
    }
    Map<UUID, Person> active =
        people.of(manager.company()).stream()
            .filter(Person::active)
            .collect(Collectors.toMap(Person::id, person -> person));
    List<Dealing.Hand> hands = hands(manager, order, active);
    ExchangeRates rates =
        regions.rates(manager.company(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    List<Dealing.Item> items =
        files.of(manager, order.drawer(), money -> rates.inBase(money), active.keySet());
    Dealing dealing = new Dealing(hands);
    dealing.keep(items.stream().filter(Dealing.Item::fixed).toList());
    List<Dealing.Item> free = items.stream().filter(item -> !item.fixed()).toList();
    switch (order.rule()) {
      case EQUAL_COUNT -> dealing.byCount(free, dealing.hands());
      case EQUAL_VALUE -> dealing.byValue(free);
      case CAPACITY -> dealing.byCapacity(free);
      case TERRITORY -> byTerritory(manager, dealing, free, active);
    }
    return dealing;
  }

  private void byTerritory(
      Actor manager, Dealing dealing, List<Dealing.Item> free, Map<UUID, Person> active) {
    RegionTree tree = regions.tree(manager.company());
    Map<UUID, List<Dealing.Hand>> at = new HashMap<>();
    for (Dealing.Hand hand : dealing.hands()) {
      Optional.ofNullable(active.get(hand.person))
          .ifPresent(
              person -> at.computeIfAbsent(person.region(), region -> new ArrayList<>()).add(hand));
    }
    Map<Optional<UUID>, List<Dealing.Item>> places =
        Dealing.grouped(
            free,
            item ->
                tree.lineage(item.region()).stream()
                    .map(region -> region.id())
                    .filter(at::containsKey)
                    .findFirst());
    places.forEach((place, items) ->
        place.ifPresentOrElse(
            region -> dealing.byCount(items, at.getOrDefault(region, List.of())),
            () -> dealing.nobodyFor(items)));
  }

  private List<Dealing.Hand> hands(Actor manager, DivisionOrder order, Map<UUID, Person> active) {
    List<DivisionOrder.Receiver> receivers =
        order.people().isEmpty()
            ? people.sellers(manager.company()).stream()
                .filter(person -> manager.regions().contains(person.region()))
                .map(person -> DivisionOrder.Receiver.of(person.id()))
                .toList()
            : order.people();
    List<Fault> faults = new ArrayList<>();
    if (receivers.isEmpty()) {
      faults.add(Fault.at("people", "Nobody active works in your regions: name who gets files."));
    }
    Set<UUID> twice = new HashSet<>();
    List<Dealing.Hand> hands = new ArrayList<>();
    for (DivisionOrder.Receiver receiver : receivers) {
      Person person = active.get(receiver.person());
      if (person == null) {
        faults.add(
            Fault.at(
                "people",
                "%s is not one of our active people and gets no files: leave them out."
                    .formatted(receiver.person())));
        continue;
      }
      if (!twice.add(person.id())) {
        faults.add(Fault.at("people", person.name() + " is named twice: once is enough."));
      }
      if (order.rule() == DivisionRule.CAPACITY && receiver.capacity().orElse(-1) < 0) {
        faults.add(Fault.at("people", "Say how many files " + person.name() + " can take."));
      }
      hands.add(
          new Dealing.Hand(
              person.id(),
              person.name(),
              order.rule() == DivisionRule.CAPACITY ? receiver.capacity() : OptionalInt.empty()));
    }
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    return hands;
  }

  private DivisionPlan plan(Actor manager, DivisionOrder order, Dealing dealing) {
    String currency = regions.company(manager.company()).currency();
    int files = 0;
    int moving = 0;
    List<DivisionPlan.Share> shares = new ArrayList<>();
    for (Dealing.Hand hand : dealing.hands()) {
      List<Dealing.Item> items = hand.items();
      files += items.size();
      moving += (int) items.stream().filter(item -> !hand.person.equals(item.owner())).count();
      shares.add(
          new DivisionPlan.Share(
              hand.person,
              hand.name,
              items.size(),
              (int) items.stream().filter(item -> item.value().isEmpty()).count(),
              Money.of(
                  items.stream().map(Dealing.Item::value).mapToLong(v -> v.orElse(0)).sum(),
                  currency)));
    }
    return new DivisionPlan(
        order.rule(), shares, files, moving, leftOver(manager, order.rule(), dealing));
  }

  private List<String> leftOver(Actor manager, DivisionRule rule, Dealing dealing) {
    RegionTree tree = regions.tree(manager.company());
    String what =
        rule == DivisionRule.TERRITORY
            ? "nobody works there or above it: add somebody, or divide by count."
            : "nobody can take them: name more people, or let them take more.";
    List<String> sentences = new ArrayList<>();
    Dealing.grouped(dealing.leftOver(), Dealing.Item::region)
        .forEach((region, items) ->
            sentences.add(
                "%d files of %s are left over, because %s"
                    .formatted(items.size(), tree.region(region).name(), what)));
    return sentences;
  }
}

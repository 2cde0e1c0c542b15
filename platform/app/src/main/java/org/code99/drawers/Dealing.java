package org.code99.drawers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Deals files to people, the dearest first. The same files and people give the same hands, and what
 * lies right already stays.
 */
final class Dealing {
  /**
   * A file to be dealt.
   *
   * @param fixed somebody active works on it: it counts in their hand and stays
   */
  record Item(
      UUID id,
      UUID region,
      @Nullable UUID owner,
      boolean fixed,
      OptionalLong value,
      Set<UUID> barred) {}

  /** Somebody's hand while it is being dealt. */
  static final class Hand {
    final UUID person;
    final String name;
    final OptionalInt capacity;
    private final List<Item> items = new ArrayList<>();
    private int quota;
    private long value;

    Hand(UUID person, String name, OptionalInt capacity) {
      this.person = person;
      this.name = name;
      this.capacity = capacity;
    }

    List<Item> items() {
      return List.copyOf(items);
    }

    private void take(Item item) {
      items.add(item);
      value += item.value().orElse(0);
    }

    private boolean full() {
      return capacity.isPresent() && items.size() >= capacity.getAsInt();
    }
  }

  private static final Comparator<Hand> NAME =
      Comparator.comparing((Hand hand) -> hand.name).thenComparing(hand -> hand.person);

  private final List<Hand> hands;
  private final Map<UUID, Hand> byPerson = new HashMap<>();
  private final List<Item> leftOver = new ArrayList<>();

  /** Among these people, at least one. */
  Dealing(List<Hand> hands) {
    this.hands = hands.stream().sorted(NAME).toList();
    this.hands.forEach(hand -> byPerson.put(hand.person, hand));
  }

  List<Hand> hands() {
    return hands;
  }

  List<Item> leftOver() {
    return List.copyOf(leftOver);
  }

  /** Files that stay where they are, first of all. */
  void keep(List<Item> fixed) {
    fixed.forEach(
        item -> Optional.ofNullable(byPerson.get(item.owner())).ifPresent(hand -> hand.take(item)));
  }

  void byCount(List<Item> items, List<Hand> among) {
    byQuota(items, among, hand -> hand.quota);
  }

  void byCapacity(List<Item> items) {
    byQuota(items, hands, hand -> (hand.quota + 1.0) / Math.max(1, hand.capacity.orElse(1)));
  }

  /** The largest first, each to whoever has least by then; the unknown ones by count. */
  void byValue(List<Item> items) {
    for (Item item : items) {
      Comparator<Hand> least =
          item.value().isPresent()
              ? Comparator.comparingLong((Hand hand) -> hand.value)
                  .thenComparingInt(hand -> hand.items.size())
              : Comparator.comparingInt((Hand hand) -> hand.items.size());
      give(item, hands.stream().sorted(least.thenComparing(NAME)).toList());
    }
  }

  /** Says first how many each gets; then leaves what lies right, and deals the rest in turn. */
  private void byQuota(List<Item> items, List<Hand> among, ToDoubleFunction<Hand> load) {
    Map<Hand, Integer> owned = new HashMap<>();
    for (Item item : items) {
      Hand owner = byPerson.get(item.owner());
      if (owner != null) {
        owned.merge(owner, 1, Integer::sum);
      }
    }
    among.forEach(hand -> hand.quota = hand.items.size());
    Comparator<Hand> next =
        Comparator.comparingDouble(load)
            .thenComparingInt(hand -> -owned.getOrDefault(hand, 0))
            .thenComparing(NAME);
    for (int i = 0; i < items.size(); i++) {
      among.stream()
          .filter(hand -> hand.capacity.isEmpty() || hand.quota < hand.capacity.getAsInt())
          .min(next)
          .ifPresent(hand -> hand.quota++);
    }
    List<Item> moving = new ArrayList<>();
    for (Item item : items) {
      Hand owner = byPerson.get(item.owner());
      if (owner != null && among.contains(owner) && owner.items.size() < owner.quota) {
        owner.take(item);
      } else {
        moving.add(item);
      }
    }
    for (Item item : moving) {
      give(
          item,
          among.stream()
              .sorted(
                  Comparator.comparing((Hand hand) -> hand.items.size() >= hand.quota)
                      .thenComparingInt(hand -> hand.items.size())
                      .thenComparing(NAME))
              .toList());
    }
  }

  private void give(Item item, List<Hand> inOrder) {
    inOrder.stream()
        .filter(hand -> !hand.full() && !item.barred().contains(hand.person))
        .findFirst()
        .ifPresentOrElse(hand -> hand.take(item), () -> leftOver.add(item));
  }

  /** Files of each place, in the order in which the places come up first. */
  static <K> Map<K, List<Item>> grouped(List<Item> items, Function<Item, K> place) {
    Map<K, List<Item>> groups = new LinkedHashMap<>();
    items.forEach(
        item -> groups.computeIfAbsent(place.apply(item), k -> new ArrayList<>()).add(item));
    return groups;
  }

  void nobodyFor(List<Item> items) {
    leftOver.addAll(items);
  }
}

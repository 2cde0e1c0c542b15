package org.code99.api;

import java.util.List;

/**
 * What lies in a box.
 *
 * @param items the bill of materials, at least one
 * @param artwork what is printed for it
 * @param handling what the packer must know, such as the kind of dart tips; may be empty
 */
public record Kit(List<KitItem> items, List<Artwork> artwork, String handling) {
  /** Copies and checks; all items are reckoned in one currency. */
  public Kit {
    items = List.copyOf(items);
    artwork = List.copyOf(artwork);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("a kit has at least one item");
    }
    if (items.stream().map(item -> item.unitCost().currency()).distinct().count() > 1) {
      throw new IllegalArgumentException("a kit is reckoned in one currency");
    }
  }

  /** A kit. */
  public static Kit of(List<KitItem> items, List<Artwork> artwork, String handling) {
    return new Kit(items, artwork, handling);
  }

  /** What it costs: quantity times unit cost over all items. */
  public Money cost() {
    return items.stream()
        .map(item -> item.unitCost().times(item.quantity()))
        .reduce(Money.zero(items.getFirst().unitCost().currency()), Money::plus);
  }
}

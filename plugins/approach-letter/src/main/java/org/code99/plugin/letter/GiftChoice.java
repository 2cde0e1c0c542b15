package org.code99.plugin.letter;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.code99.api.Brief;
import org.code99.api.Gift;
import org.code99.api.Settings;

/** Which of the gifts on the shelf goes with a letter; never one beyond the ceiling (S82). */
@FunctionalInterface
interface GiftChoice {
  /** The gift for a brief, if there is one. */
  Optional<Gift> from(Brief brief);

  /** The choice that a region has set. */
  static GiftChoice of(Settings settings) {
    Comparator<Gift> byCost = Comparator.comparingLong(gift -> gift.cost().minorUnits());
    Comparator<Gift> byId = Comparator.comparing(Gift::id);
    return switch (settings.text("gift", "dearest")) {
      case "none" -> brief -> Optional.empty();
      case "smallest" -> brief -> within(brief).min(byCost.thenComparing(byId));
      default -> brief -> within(brief).min(byCost.reversed().thenComparing(byId));
    };
  }

  private static Stream<Gift> within(Brief brief) {
    return brief.gifts().stream()
        .filter(gift -> gift.cost().currency().equals(brief.giftCeiling().currency()))
        .filter(gift -> gift.cost().minorUnits() <= brief.giftCeiling().minorUnits());
  }
}

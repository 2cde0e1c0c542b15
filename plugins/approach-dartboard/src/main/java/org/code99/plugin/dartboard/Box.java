package org.code99.plugin.dartboard;

import java.util.List;
import java.util.Locale;
import org.code99.api.KitItem;
import org.code99.api.Money;
import org.code99.api.Settings;
import org.code99.api.Wording;

/** What lies in the box and what it costs, in the currency of the region's ceiling. */
final class Box {
  private final Settings settings;
  private final Wording wording;
  private final String currency;

  Box(Settings settings, Wording wording, String currency) {
    this.settings = settings;
    this.wording = wording;
    this.currency = currency;
  }

  /** The bill of materials. */
  List<KitItem> items(Darts darts) {
    return List.of(
        item("board", "board", 1, 14_00),
        item("dart", "dart-" + darts.tips(), darts.quantity(), 90),
        item("box", "box", 1, 2_60),
        item("note", "note", 1, 40));
  }

  private KitItem item(String costedAs, String name, int quantity, int usualCost) {
    String sku = settings.text("sku-prefix", "DB-") + name.toUpperCase(Locale.ROOT);
    int cost = settings.wholeNumber(costedAs + "-cost", usualCost);
    return KitItem.of(sku, wording.text("item." + name), quantity, Money.of(cost, currency));
  }
}

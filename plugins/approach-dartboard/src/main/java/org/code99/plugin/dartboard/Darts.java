package org.code99.plugin.dartboard;

import org.code99.api.Settings;

/**
 * The darts of a kit (S41, S82).
 *
 * @param quantity as the region has set it
 * @param steel whether the region insists on steel tips
 */
record Darts(int quantity, boolean steel) {
  static final int A_FEW = 2;

  boolean areAFew() {
    return quantity >= A_FEW;
  }

  static Darts of(Settings settings) {
    return new Darts(
        settings.wholeNumber("darts", 3), settings.text("tips", "soft").equals("steel"));
  }

  String tips() {
    return steel ? "steel" : "soft";
  }
}

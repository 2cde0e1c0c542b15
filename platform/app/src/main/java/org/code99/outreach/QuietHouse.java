package org.code99.outreach;

import java.util.Optional;

/** Tells a house of mourning, healing or prayer by its name, as {@code quiet-houses.txt} says. */
final class QuietHouse {
  private static final WordLists LISTS = WordLists.of("quiet-houses.txt");
  private static final Telltale NAME = Telltale.of(LISTS.lines("name"));
  private static final Telltale INDUSTRY = Telltale.of(LISTS.lines("industry"));

  private QuietHouse() {}

  /** The words that say so, as they are written; nothing for any other house. */
  static Optional<String> sign(String company, String industry) {
    return NAME.in(company).or(() -> INDUSTRY.in(industry));
  }
}

package org.code99.scoreboard;

import java.util.List;

/**
 * Losses by the reason that rules, as one taxonomy calls it (S17). However reasons are called, each
 * loss counts once in the totals.
 *
 * @param as the id of the taxonomy; empty for the codes as they were given
 * @param taxonomies by which they can be read
 * @param losses that count
 * @param unexplained those of them without any reason
 * @param items the reasons, the most frequent first; a loss with several stands under each of them
 */
record ReasonsRead(
    String as, List<String> taxonomies, long losses, long unexplained, List<Item> items) {
  ReasonsRead {
    taxonomies = List.copyOf(taxonomies);
    items = List.copyOf(items);
  }

  /**
   * One reason.
   *
   * @param given whether the taxonomy has no word for it, so that it stands as it was given
   */
  record Item(String code, String label, long losses, boolean given) {}
}

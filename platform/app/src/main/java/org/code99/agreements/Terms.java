package org.code99.agreements;

import java.util.List;

/**
 * What is agreed.
 *
 * @param title one line; of a handshake it may be all
 * @param text the conditions in words
 * @param duties on both sides
 */
public record Terms(String title, String text, List<Duty> duties) {
  /** Copies. */
  public Terms {
    duties = List.copyOf(duties);
  }
}

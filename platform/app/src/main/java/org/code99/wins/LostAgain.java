package org.code99.wins;

import java.time.LocalDate;
import java.util.List;
import org.code99.drawers.Testimony;

/**
 * A customer who had come back is lost once more.
 *
 * @param on business day
 * @param competitor to whom, empty when nobody knows
 * @param words of our rep and of the customer, as said
 */
public record LostAgain(LocalDate on, String competitor, List<Testimony> words) {
  /** Copies. */
  public LostAgain {
    words = List.copyOf(words);
  }
}

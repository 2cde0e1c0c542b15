package org.code99.scoreboard;

import java.util.List;
import org.code99.api.Money;

/**
 * Files of one stage.
 *
 * @param stage its code
 * @param value what a year with them was worth, one amount for each currency; unknown values add
 *     nothing
 */
public record StageCount(String stage, long files, List<Money> value) {
  /** Copies. */
  public StageCount {
    value = List.copyOf(value);
  }
}

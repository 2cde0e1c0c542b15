package org.code99.drawers;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param next what to ask with for the page behind it; empty on the last one
 */
public record FilePage(List<CaseFile> items, Optional<String> next) {
  /** Copies. */
  public FilePage {
    items = List.copyOf(items);
  }
}

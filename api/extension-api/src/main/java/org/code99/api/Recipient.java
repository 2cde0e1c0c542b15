package org.code99.api;

import java.util.List;
import java.util.Optional;

/**
 * To whom a piece goes.
 *
 * @param company the customer's name as it is written
 * @param person to whose attention; empty when nobody is known or the person left
 * @param addressLines the postal address without company and person, top to bottom
 * @param country ISO 3166-1 alpha-2, empty when unknown
 */
public record Recipient(
    String company, Optional<String> person, List<String> addressLines, String country) {
  /** Copies and checks. */
  public Recipient {
    Checks.text("the recipient's company", company);
    addressLines = List.copyOf(addressLines);
  }
}

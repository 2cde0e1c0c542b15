package org.code99.regions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Our side: a company that lost customers.
 *
 * @param id its own, and that of the root of its region tree
 * @param name as letters carry it
 * @param addressLines postal, without the name, top to bottom
 * @param country ISO 3166-1 alpha-2; mail to any other country carries the country's name
 * @param phone empty when unknown
 * @param email empty when unknown
 * @param place from which letters are dated
 * @param marker what stands on the label of its drawers; empty keeps the one it has, at first
 *     {@code 99}
 * @param currency in which it reckons, ISO 4217
 * @param logoSvg the logo, if there is one
 */
public record Company(
    UUID id,
    String name,
    List<String> addressLines,
    String country,
    String phone,
    String email,
    String place,
    String marker,
    String currency,
    Optional<String> logoSvg) {
  /** Copies. */
  public Company {
    addressLines = List.copyOf(addressLines);
  }

  /** Whether it can sign a letter: one without an address is no sender. */
  public boolean hasAddress() {
    return !addressLines.isEmpty();
  }
}

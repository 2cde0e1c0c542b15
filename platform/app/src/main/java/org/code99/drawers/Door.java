package org.code99.drawers;

import java.util.List;
import java.util.stream.Stream;

/**
 * A door to which post goes, whatever its spelling. Postal code and street tell it; the town counts
 * only where one of two addresses has no postal code, since districts are written now and then.
 *
 * @param postalCode folded; empty when unknown
 * @param town folded; empty when unknown
 * @param street folded, with the number; without one there is no door
 */
public record Door(String postalCode, String town, String street) {

  /** The door of an address as somebody wrote it. */
  public static Door of(String postalCode, String town, String street) {
    return new Door(Spelling.postalCode(postalCode), Spelling.town(town), Spelling.street(street));
  }

  /** The keys under which a list keeps it for others. */
  public List<String> listedAs() {
    return keys(postalCode.isEmpty() ? inTown("town") : byCode(), inTown("any"));
  }

  /** The keys of a list under which the same door may stand. */
  public List<String> lookedUpAs() {
    return postalCode.isEmpty() ? keys(inTown("any")) : keys(byCode(), inTown("town"));
  }

  private String byCode() {
    return "code|" + postalCode + "|" + street;
  }

  private String inTown(String which) {
    return town.isEmpty() ? "" : which + "|" + town + "|" + street;
  }

  private List<String> keys(String... keys) {
    return street.isEmpty() ? List.of() : Stream.of(keys).filter(key -> !key.isEmpty()).toList();
  }
}

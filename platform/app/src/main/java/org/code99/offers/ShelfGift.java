package org.code99.offers;

import java.util.Map;
import org.code99.api.Gift;
import org.code99.api.Money;

/**
 * A gift on the shelf.
 *
 * @param code unlike that of any other gift of the company
 * @param names as the recipient reads it, by language tag; {@code en} is always there
 * @param cost what it costs us
 */
public record ShelfGift(String code, Map<String, String> names, Money cost) {
  /** Copies. */
  public ShelfGift {
    names = Map.copyOf(names);
  }

  /** The gift as a brief in a language carries it. */
  public Gift in(String language) {
    String name = names.get(language);
    return new Gift(code, name != null ? name : names.getOrDefault("en", code), cost);
  }
}

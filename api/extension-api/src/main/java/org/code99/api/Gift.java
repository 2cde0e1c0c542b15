package org.code99.api;

/**
 * A peace offering from the shelf: a thing or a service, never a price.
 *
 * @param id the reference of a {@link BlockKind#GIFT} block that gives it
 * @param name as the recipient reads it, in the language of the brief
 * @param cost what it costs us
 */
public record Gift(String id, String name, Money cost) {
  /** Checks that it has a name. */
  public Gift {
    Checks.text("the id of a gift", id);
    Checks.text("the name of a gift", name);
  }
}

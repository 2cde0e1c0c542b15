package org.code99.api;

/**
 * A cleared piece on its way to one person.
 *
 * @param key the same for ever for this piece and person
 * @param address where the medium delivers, such as a mailbox for {@link Medium#EMAIL}; empty for
 *     {@link Medium#POST}, which goes to the recipient's address lines
 * @param sender who signs
 * @param recipient to whom
 * @param piece what
 */
public record Parcel(String key, String address, Sender sender, Recipient recipient, Piece piece) {
  /** Checks the key. */
  public Parcel {
    Checks.text("the key of a parcel", key);
  }
}

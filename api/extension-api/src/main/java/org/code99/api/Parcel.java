package org.code99.api;

import java.util.List;

/**
 * A cleared piece on its way to one person.
 *
 * @param key the same for ever for this piece and person
 * @param address where the medium delivers, such as a mailbox for {@link Medium#EMAIL}; empty for
 *     {@link Medium#POST}, which goes to the recipient's address lines
 * @param sender who signs
 * @param recipient to whom
 * @param piece what
 * @param documents the piece on paper, ready to be printed, for {@link Medium#POST}; first the
 *     letter, the card or the cover note, then what is printed for a kit. Empty for other media
 */
public record Parcel(
    String key,
    String address,
    Sender sender,
    Recipient recipient,
    Piece piece,
    List<Document> documents) {
  /** Checks the key, copies the list. */
  public Parcel {
    Checks.text("the key of a parcel", key);
    documents = List.copyOf(documents);
  }

  /** A parcel without paper. */
  public Parcel(String key, String address, Sender sender, Recipient recipient, Piece piece) {
    this(key, address, sender, recipient, piece, List.of());
  }
}

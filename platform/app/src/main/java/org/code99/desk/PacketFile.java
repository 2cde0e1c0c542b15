package org.code99.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;

/**
 * A file as a packet prints it.
 *
 * @param ownerName whose packet it goes into
 * @param points of its score, if it was scored
 * @param lines why
 * @param reason why we lost them, in words; empty when nobody knows
 * @param ours what our rep wrote
 * @param theirs what the customer said
 */
record PacketFile(
    UUID id,
    String accountNo,
    String company,
    String place,
    String contact,
    boolean gone,
    String attention,
    String phone,
    String ownerName,
    Optional<Integer> points,
    Optional<Money> perYear,
    List<String> lines,
    String reason,
    String ours,
    String theirs) {
  PacketFile {
    lines = List.copyOf(lines);
  }

  /** Whom to ask for, in a sentence. */
  String person() {
    if (gone && !attention.isEmpty()) {
      return attention + (contact.isEmpty() ? "" : " (" + contact + " has left)");
    }
    if (gone) {
      return contact.isEmpty()
          ? "Our contact has left: ring reception, who buys there today?"
          : contact + " has left: ring reception, who buys there today?";
    }
    return contact.isEmpty() ? "Nobody is named: ring reception, who buys there today?" : contact;
  }
}

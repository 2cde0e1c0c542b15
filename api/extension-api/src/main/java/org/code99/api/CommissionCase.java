package org.code99.api;

import java.util.List;

/**
 * A customer's money, and who shares in it.
 *
 * @param key names the case in the answer
 * @param resurrected whether the core's ledger shows a customer won back
 * @param events invoices, payments and credit notes of one currency, unlike keys
 * @param participants who shares; the shares should add up to the whole
 */
public record CommissionCase(
    String key, boolean resurrected, List<MoneyEvent> events, List<Participant> participants) {
  /** Copies and checks. */
  public CommissionCase {
    Checks.text("the key of a case", key);
    events = List.copyOf(events);
    participants = List.copyOf(participants);
  }

  /** A case. */
  public static CommissionCase of(
      String key, boolean resurrected, List<MoneyEvent> events, List<Participant> participants) {
    return new CommissionCase(key, resurrected, events, participants);
  }
}

package org.code99.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.code99.api.Money;

/**
 * What somebody earned, line by line, in words.
 *
 * @param person whose
 * @param balances one for each currency; no line at all is no balance
 * @param lines the newest first
 */
public record Statement(UUID person, String name, List<Balance> balances, List<Line> lines) {
  /** Copies. */
  public Statement {
    balances = List.copyOf(balances);
    lines = List.copyOf(lines);
  }

  /**
   * One transfer of the ledger.
   *
   * @param on the business day
   * @param kind {@code expected}, {@code earned}, {@code claw-back}, {@code release} or {@code
   *     payout}
   * @param amount by which the account of its kind changes; negative takes back
   * @param component of the plan, such as {@code base} or {@code win-back}
   * @param document in words, such as {@code invoice 4711}; empty when it is about the whole file
   * @param file of which customer
   * @param accountNo of the file
   * @param customer the file's company
   * @param rule the calculator and its component, or the rule of the house
   * @param ruleVersion the version and the settings by which it was reckoned
   * @param explanation a sentence that leads back to all of it
   */
  public record Line(
      LocalDate on,
      String kind,
      Money amount,
      String component,
      String document,
      UUID file,
      String accountNo,
      String customer,
      String rule,
      String ruleVersion,
      String explanation) {}
}

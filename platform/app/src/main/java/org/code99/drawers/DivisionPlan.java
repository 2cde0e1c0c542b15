package org.code99.drawers;

import java.util.List;
import java.util.UUID;
import org.code99.api.Money;

/**
 * What a division comes to: each open file of the drawer lies with exactly one person. A file that
 * somebody works on already, at stage {@code begun} or later, stays with them while they are
 * active.
 *
 * @param shares of those who get files, in the order of their names
 * @param files in all
 * @param moving how many get another owner
 * @param leftOver files that nobody can get, with the reason; a plan that leaves any is not applied
 */
public record DivisionPlan(
    DivisionRule rule, List<Share> shares, int files, int moving, List<String> leftOver) {
  /** Copies. */
  public DivisionPlan {
    shares = List.copyOf(shares);
    leftOver = List.copyOf(leftOver);
  }

  /**
   * What one person has then.
   *
   * @param value of a year with all of them that have a known value, in the company's currency
   * @param unknown how many are of unknown value
   */
  public record Share(UUID person, String name, int files, int unknown, Money value) {}
}

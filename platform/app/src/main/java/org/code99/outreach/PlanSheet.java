package org.code99.outreach;

import java.util.Optional;
import java.util.UUID;

/**
 * The game plan of a file, as it stands and as it could be accepted now.
 *
 * @param company the customer's name
 * @param owner who has the file; empty when nobody does, and then nothing can be accepted
 * @param version of the newest plan, to be told with the next one; 0 before the first
 * @param accepted the plan that holds
 * @param next what one tap accepts: the plan that holds, else what the house proposes
 * @param own the approach of the region; empty where nothing goes out first
 * @param quieter the approach that could be chosen instead, where there is one
 * @param minutes that this attempt has cost so far
 */
public record PlanSheet(
    UUID file,
    String company,
    Optional<GamePlan.Colleague> owner,
    int version,
    Optional<AcceptedPlan> accepted,
    GamePlan next,
    String own,
    Optional<String> quieter,
    long minutes) {

  /** Whether more of our time is spent than was planned. */
  public boolean overspent() {
    return accepted.filter(plan -> minutes > plan.plan().hours() * 60L).isPresent();
  }
}

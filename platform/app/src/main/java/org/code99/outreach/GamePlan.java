package org.code99.outreach;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How one customer is to be won back, on one page (S50). It belongs to who has the file.
 *
 * @param goal what this attempt is to reach
 * @param buys who buys there; empty while nobody knows
 * @param decides who decides there; empty while nobody knows
 * @param goes who of ours goes there
 * @param approach what goes out first, as lists name it: {@code letter}; empty where nothing does
 * @param quieter whether its owner chose a quieter approach than the region's own (S88)
 * @param contactBy the day by which they hear from us
 * @param visitBy the day by which somebody has listened
 * @param hours of our time that the attempt may cost
 */
public record GamePlan(
    String goal,
    String buys,
    String decides,
    Colleague goes,
    String approach,
    boolean quieter,
    LocalDate contactBy,
    LocalDate visitBy,
    int hours) {
  /** Without the blanks around what was written. */
  public GamePlan {
    goal = goal.strip();
    buys = buys.strip();
    decides = decides.strip();
  }

  /** One of our people. */
  public record Colleague(UUID id, String name) {}
}

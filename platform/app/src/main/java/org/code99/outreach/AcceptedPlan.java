package org.code99.outreach;

import java.time.Instant;

/**
 * A game plan that somebody accepted; accepting another one adds a version.
 *
 * @param version from 1
 * @param owner who had the file then
 * @param holds whether it is the newest one, of this attempt, and its owner still has the file
 */
public record AcceptedPlan(
    int version,
    GamePlan plan,
    GamePlan.Colleague owner,
    Instant acceptedAt,
    GamePlan.Colleague acceptedBy,
    boolean holds) {}

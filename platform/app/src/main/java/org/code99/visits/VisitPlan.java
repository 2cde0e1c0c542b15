package org.code99.visits;

import java.time.Instant;
import java.util.Optional;

/**
 * A fact-finding visit to come (S34).
 *
 * @param decisionMaker with whom
 * @param appointment when
 */
public record VisitPlan(String decisionMaker, Optional<Instant> appointment) {}

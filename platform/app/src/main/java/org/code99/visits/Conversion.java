package org.code99.visits;

/**
 * How often a closed visit led to an opportunity (S38).
 *
 * @param closedVisits how many visits were closed
 * @param opportunities how many of them led to one
 */
public record Conversion(long closedVisits, long opportunities) {}

package org.code99.reasons;

import java.util.UUID;

/**
 * The two people between whom it went wrong (S15).
 *
 * @param ours one of our people
 * @param oursName as histories carry it
 * @param theirs who it was on their side, in the words of who noted it
 * @param notedBy by name
 */
public record Clash(UUID ours, String oursName, String theirs, String notedBy) {}

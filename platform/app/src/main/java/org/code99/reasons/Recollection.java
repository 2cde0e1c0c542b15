package org.code99.reasons;

import java.time.Instant;
import java.util.UUID;

/**
 * What one of our people knows in their head about a lost account (S06): an opinion, kept apart
 * from facts. A later one stands beside it and never in its place.
 *
 * @param id its own
 * @param author who says so
 * @param at when it was said
 * @param text verbatim
 */
public record Recollection(UUID id, String author, Instant at, String text) {}

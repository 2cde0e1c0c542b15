package org.code99.visits;

import java.time.Instant;
import java.util.UUID;

/** A review that was answered. */
public record ReviewFound(
    UUID file, String company, Review review, String by, Instant answeredAt) {}

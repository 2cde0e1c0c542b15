package org.code99.agreements;

import java.time.LocalDate;
import java.util.UUID;
import org.code99.visits.WouldThey;

/** A conditional commitment as it was recorded. */
public record CommitmentMade(
    UUID id,
    String problem,
    String saidBy,
    String words,
    WouldThey answer,
    LocalDate on,
    String recordedBy) {}

package org.code99.agreements;

import java.time.LocalDate;
import java.util.Optional;
import org.code99.visits.WouldThey;

/**
 * If we solved it, would they (S53)?
 *
 * @param problem what we would solve
 * @param saidBy who of theirs answered
 * @param words what they said
 * @param answer what it comes to
 * @param on the business day
 * @param duty what we take upon ourselves when they say yes; empty lets the house fill it in
 */
public record Commitment(
    String problem,
    String saidBy,
    String words,
    WouldThey answer,
    LocalDate on,
    Optional<Duty> duty) {}

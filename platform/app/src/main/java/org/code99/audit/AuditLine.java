package org.code99.audit;

import java.time.Instant;

/**
 * One entry of the trail as a list shows it.
 *
 * @param ordinal counts the entries of the company, from 1
 * @param actor a person's id or name on our side, or {@code system}
 * @param action such as {@code region.choice}
 * @param subject the id of what it was done to
 * @param detail ids, codes and hashes
 */
public record AuditLine(
    long ordinal, Instant at, String actor, String action, String subject, String detail) {}

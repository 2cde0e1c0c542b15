package org.code99.drawers;

import java.util.Optional;
import java.util.UUID;

/**
 * The head of a case file that somebody may see.
 *
 * @param company the customer's name
 * @param region where it lies; the root of the tree for one that lies at the company itself
 * @param owner whose it is, if anybody's
 */
public record VisibleFile(
    UUID id,
    UUID drawer,
    String accountNo,
    String company,
    UUID region,
    Optional<UUID> owner,
    String stage) {}

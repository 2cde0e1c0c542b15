package org.code99.drawers;

import java.util.UUID;

/**
 * A command put losses, or newer words about them, into the ledger.
 *
 * <p>Published once per command, inside its transaction: a listener that fails rolls all of it
 * back. What is new carries {@code importId} in {@code drawers_episode}, {@code drawers_correction}
 * and {@code drawers_words}.
 */
public record EpisodesOpened(UUID companyId, UUID importId) {}

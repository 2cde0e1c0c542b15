package org.code99.drawers;

import java.util.UUID;

/**
 * A command put losses, or newer words about them, into the ledger.
 *
 * <p>Published once per command, inside its transaction: a listener that fails rolls all of it
 * back. What is new carries {@code importId} in {@code drawers_episode}, {@code drawers_correction}
 * and {@code drawers_words}.
 *
 * @param newerWords how many words were added to losses that had been filed before; what was said
 *     of new ones went to every {@link NotesReader}
 */
public record EpisodesOpened(UUID companyId, UUID importId, int newerWords) {}

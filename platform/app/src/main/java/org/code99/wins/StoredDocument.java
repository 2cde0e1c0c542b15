package org.code99.wins;

import java.util.UUID;

/**
 * A document as it stands in the file.
 *
 * @param lifetime that it belongs to; 0 for a payment or credit note whose invoice nobody has
 *     recorded yet
 * @param cancelled it was recorded by mistake and counts for nothing
 */
public record StoredDocument(UUID id, MoneyDocument document, int lifetime, boolean cancelled) {}

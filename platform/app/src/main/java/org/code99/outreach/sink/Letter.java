package org.code99.outreach.sink;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A letter that arrived, as plain text.
 *
 * @param parcel that it was, as the number of the message tells
 * @param replyTo to whom an answer goes; empty for the sender
 */
record Letter(
    Optional<UUID> parcel,
    String from,
    String replyTo,
    String to,
    String subject,
    String text,
    Instant arrived) {}

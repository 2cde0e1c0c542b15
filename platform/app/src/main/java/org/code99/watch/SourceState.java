package org.code99.watch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How a source of signals stands.
 *
 * @param region that chose it
 * @param extensionId of the source
 * @param label what people read
 * @param heardAt when it answered last, if it ever did
 * @param nextAt when it is asked again
 * @param trouble why it says nothing now; empty when nothing is wrong
 */
public record SourceState(
    UUID region,
    String extensionId,
    String label,
    Optional<Instant> heardAt,
    Instant nextAt,
    String trouble) {}

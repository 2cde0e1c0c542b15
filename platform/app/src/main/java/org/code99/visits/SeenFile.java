package org.code99.visits;

import java.util.Optional;
import java.util.UUID;

/** A file as the visits need it. */
record SeenFile(
    UUID id,
    String company,
    UUID region,
    Optional<UUID> owner,
    String ownerName,
    String contact,
    String attention,
    boolean factFindingClosed,
    Optional<UUID> episode,
    int lifetime) {}

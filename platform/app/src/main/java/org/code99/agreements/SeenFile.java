package org.code99.agreements;

import java.util.Optional;
import java.util.UUID;

/** A file as the agreements need it. */
record SeenFile(
    UUID id, String company, UUID region, Optional<UUID> owner, Optional<String> frozenWhy) {}

package org.code99.dossier;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.code99.drawers.ContactStatus;

/** A file as the dossier needs it, seen by somebody who may see it. */
record SeenFile(
    UUID id,
    String company,
    UUID region,
    Optional<UUID> owner,
    String contact,
    ContactStatus contactStatus,
    String attention,
    Optional<LocalDate> lastOrderOn,
    int incidents,
    boolean readByOwner) {}

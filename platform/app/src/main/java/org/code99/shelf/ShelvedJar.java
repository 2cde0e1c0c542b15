package org.code99.shelf;

import java.time.Instant;

/**
 * A jar on the shelf.
 *
 * @param sha256 of its bytes: its name
 * @param size in bytes
 * @param fileName as it was uploaded
 * @param signed whether a signature came with it
 */
record ShelvedJar(
    String sha256,
    long size,
    String fileName,
    String pluginId,
    String version,
    String provider,
    boolean signed,
    String uploadedBy,
    Instant uploadedAt) {}

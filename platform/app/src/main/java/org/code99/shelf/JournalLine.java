package org.code99.shelf;

import java.time.Instant;

/**
 * What somebody wanted, and why; it stays readable after the plugin is gone.
 *
 * @param did in words, such as {@code upgraded to}
 * @param subject the plugin and its version, or a publisher
 * @param mark the SHA-256 of the jar, or the fingerprint of the key
 * @param by by name
 */
record JournalLine(Instant at, String did, String subject, String mark, String by, String why) {}

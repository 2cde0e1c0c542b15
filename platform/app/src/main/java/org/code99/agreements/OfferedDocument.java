package org.code99.agreements;

import java.time.Instant;

/**
 * What the holder of a link reads before they accept.
 *
 * @param ourName the company that offers it
 * @param theirName the customer
 * @param version which one
 * @param terms what it says
 * @param expiresAt until when the link can be used
 */
public record OfferedDocument(
    String ourName, String theirName, int version, Terms terms, Instant expiresAt) {}

package org.code99.shelf;

import java.time.Instant;

/**
 * A publisher, by a key.
 *
 * @param fingerprint the SHA-256 of the key
 * @param name what the house calls them
 * @param standing {@code trust}, {@code distrust} or {@code revoke}
 * @param by who said so last
 * @param why for which reason
 */
public record Publisher(
    String fingerprint, String name, String standing, String by, String why, Instant at) {
  /** Whether what it signed runs. */
  public boolean trusted() {
    return standing.equals(KeyWord.TRUST.code());
  }

  /** Whether what it signed is closed. */
  public boolean revoked() {
    return standing.equals(KeyWord.REVOKE.code());
  }
}

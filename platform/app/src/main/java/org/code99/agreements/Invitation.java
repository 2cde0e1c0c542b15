package org.code99.agreements;

import java.time.Instant;

/**
 * A link to accept a version, shown once: only its hash is kept.
 *
 * @param token what stands in the link
 * @param version that it accepts
 * @param expiresAt until when
 */
public record Invitation(String token, int version, Instant expiresAt) {
  @Override
  public String toString() {
    return "Invitation[hidden, version=" + version + ", expiresAt=" + expiresAt + "]";
  }
}

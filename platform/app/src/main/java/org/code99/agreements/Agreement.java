package org.code99.agreements;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A second chance in words.
 *
 * @param id of the agreement
 * @param file with whom
 * @param form how it was made
 * @param versions all of them, the oldest first
 */
public record Agreement(UUID id, UUID file, Form form, List<Version> versions) {
  /** Copies. */
  public Agreement {
    versions = List.copyOf(versions);
  }

  /** How it was made. */
  public enum Form {
    /** One line, and a hand upon it. */
    HANDSHAKE,
    /** Written, and accepted in writing. */
    DOCUMENT;

    /** As the API writes it. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The newest version. */
  public Version latest() {
    return versions.getLast();
  }

  /** The version that holds, if any was accepted. */
  public Optional<Version> inForce() {
    return versions.stream()
        .filter(version -> version.acceptance().isPresent())
        .reduce((earlier, later) -> later);
  }

  /**
   * A version: it never changes.
   *
   * @param number from 1
   * @param terms what it says
   * @param draftedBy who of ours wrote it
   * @param draftedAt when
   * @param acceptance empty until somebody accepts it
   */
  public record Version(
      int number,
      Terms terms,
      String draftedBy,
      Instant draftedAt,
      Optional<Acceptance> acceptance) {}

  /**
   * Somebody accepted a version.
   *
   * @param by name
   * @param how {@code handshake}, {@code link} or {@code in-writing}
   * @param at when
   */
  public record Acceptance(String by, String how, Instant at) {}
}

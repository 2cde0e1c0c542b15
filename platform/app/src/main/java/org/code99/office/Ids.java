package org.code99.office;

import java.util.Optional;
import java.util.UUID;

/** Ids as texts. */
final class Ids {
  private Ids() {}

  static Optional<UUID> parsed(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

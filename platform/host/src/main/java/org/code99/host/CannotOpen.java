package org.code99.host;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plugin that cannot be opened, in words; it never carries a cause, which could be a plugin's.
 */
final class CannotOpen extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable ClosedLoader left;

  CannotOpen(String reason) {
    super(reason);
    this.left = null;
  }

  private CannotOpen(String reason, ClosedLoader left) {
    super(reason);
    this.left = left;
  }

  /** The same, after what had been opened was closed again. */
  CannotOpen leaving(ClosedLoader loader) {
    return new CannotOpen(reason(), loader);
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  /** The loader of the attempt, which a constructor that hangs may keep in memory. */
  Optional<ClosedLoader> left() {
    return Optional.ofNullable(left);
  }
}

package org.code99.host;

import java.time.Duration;
import java.util.Optional;

/** Is told of every call after it; it gets names and figures, and nothing of a plugin. */
public interface CallWatch {
  /** Nobody watches. */
  CallWatch NONE = (extension, failed, took) -> {};

  /**
   * A call is over.
   *
   * @param failed how it failed, if it did
   * @param took from the asking to the answer
   */
  void called(ExtensionRef extension, Optional<FailureKind> failed, Duration took);
}

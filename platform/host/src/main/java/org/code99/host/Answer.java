package org.code99.host;

import java.util.Optional;

/**
 * What came of a call: an answer that passed its check, or a failure. Never an exception.
 *
 * @param <R> the answer
 */
public sealed interface Answer<R> {
  /**
   * The plugin answered.
   *
   * @param value checked, and free of the plugin's own objects
   */
  record Answered<R>(R value) implements Answer<R> {}

  /**
   * The plugin did not answer, or not usably.
   *
   * @param failure who and why
   */
  record Failed<R>(Failure failure) implements Answer<R> {}

  /** The answer, if there is one. */
  default Optional<R> answered() {
    return this instanceof Answered<R>(R value) ? Optional.of(value) : Optional.empty();
  }

  /** The failure, if it failed. */
  default Optional<Failure> failed() {
    return this instanceof Failed<R>(Failure failure) ? Optional.of(failure) : Optional.empty();
  }
}

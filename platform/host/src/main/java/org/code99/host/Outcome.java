package org.code99.host;

/** What came of work on a guarded thread: a value, or a failure in words. */
sealed interface Outcome<R> {
  record Value<R>(R value) implements Outcome<R> {}

  record Fault<R>(FailureKind kind, String message) implements Outcome<R> {}
}

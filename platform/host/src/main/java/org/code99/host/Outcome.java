package org.code99.host;

import java.util.List;

/** What came of a guarded call: a value, or a failure in words. */
sealed interface Outcome<R> {
  record Value<R>(R value) implements Outcome<R> {}

  record Fault<R>(FailureKind kind, String message) implements Outcome<R> {}

  /** The value, unless something is wrong with it. */
  static <R> Outcome<R> checked(R value, List<String> problems) {
    return problems.isEmpty()
        ? new Value<>(value)
        : new Fault<>(FailureKind.NONSENSE, Words.shortened(String.join("; ", problems)));
  }
}

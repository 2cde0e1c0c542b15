package org.code99.host;

/** An annex did not answer, in words; it passes through the use that asked. */
final class NoAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FailureKind kind;

  NoAnswer(FailureKind kind, String message) {
    super(message);
    this.kind = kind;
  }

  <R> Outcome<R> outcome() {
    return new Outcome.Fault<>(kind, String.valueOf(getMessage()));
  }

  FailureKind kind() {
    return kind;
  }
}

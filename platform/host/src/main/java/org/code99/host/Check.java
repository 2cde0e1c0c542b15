package org.code99.host;

import java.util.List;

/**
 * Looks through an answer before anybody relies on it.
 *
 * @param <R> the answer
 */
@FunctionalInterface
public interface Check<R> {
  /** All that is wrong, in sentences; empty when the answer may be used. */
  List<String> problems(R answer);

  /** Takes any answer that is not null. */
  static <R> Check<R> none() {
    return answer -> List.of();
  }

  /** Both checks, and the problems of both. */
  default Check<R> and(Check<? super R> other) {
    return answer ->
        java.util.stream.Stream.concat(problems(answer).stream(), other.problems(answer).stream())
            .toList();
  }
}

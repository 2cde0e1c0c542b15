package org.code99.desk;

import java.util.List;
import java.util.Optional;
import org.code99.api.Money;
import org.code99.lessons.Lesson;

/**
 * What we learnt of one cause.
 *
 * @param files lost to it
 * @param cost what a year with them was worth, by currency
 * @param words of customers, verbatim; a few
 * @param back how many of those files came back
 * @param again how many were lost to it since it was called fixed
 * @param untold how many of those who may be told were not told of the fix yet
 */
record LearntCause(
    String code,
    String label,
    Optional<Lesson> lesson,
    long files,
    List<Money> cost,
    List<String> words,
    long back,
    long again,
    long untold) {
  LearntCause {
    cost = List.copyOf(cost);
    words = List.copyOf(words);
  }

  /** How far it is, as people say it. */
  String standing() {
    return switch (lesson.map(known -> known.status().code()).orElse("open")) {
      case "fixed" -> "fixed";
      case "planned" -> "planned";
      case "not-fixable" -> "cannot be fixed";
      case "recurred" -> "came back";
      default -> "not yet";
    };
  }

  boolean fixed() {
    return standing().equals("fixed");
  }
}

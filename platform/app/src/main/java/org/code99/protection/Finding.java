package org.code99.protection;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that a note says about contact.
 *
 * @param kind what it is
 * @param words the words that led to it, exactly as they stand in the note or in the source's code
 * @param notBefore the first day of contact, for {@link Kind#NOT_BEFORE} with a year; without a
 *     year it is empty, and a person decides
 * @param askFor the person to ask for, for {@link Kind#ASK_FOR}
 */
public record Finding(
    Kind kind, String words, Optional<LocalDate> notBefore, Optional<String> askFor) {

  public Finding {
    if (words.isBlank()) {
      throw new IllegalArgumentException(
          "A finding of " + kind.word() + " needs the words that led to it.");
    }
    if (notBefore.isPresent() && kind != Kind.NOT_BEFORE) {
      throw new IllegalArgumentException("Only 'not-before' has a date, not " + kind.word() + ".");
    }
    if (askFor.isPresent() != (kind == Kind.ASK_FOR)) {
      throw new IllegalArgumentException("'ask-for', and nothing else, names a person.");
    }
  }

  static Finding of(Kind kind, String words) {
    return new Finding(kind, words, Optional.empty(), Optional.empty());
  }
}

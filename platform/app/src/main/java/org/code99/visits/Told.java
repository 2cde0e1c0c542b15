package org.code99.visits;

/** The answer to one of the two questions of a visit (S39). */
public sealed interface Told {
  /** In their words. */
  record Words(String text) implements Told {
    /** Asks for words. */
    public Words {
      if (text.isBlank()) {
        throw new IllegalArgumentException("an answer without words is NotSaid or NotAnswered");
      }
    }
  }

  /** They were asked and did not say. */
  record NotSaid() implements Told {}

  /** Nobody filled it in. */
  record NotAnswered() implements Told {}

  /** Words, or nothing filled in. */
  static Told of(String text) {
    return text.isBlank() ? new NotAnswered() : new Words(text);
  }

  /** Words outweigh the box: whoever wrote something did not mean that nothing was said. */
  static Told of(String text, boolean notSaid) {
    return text.isBlank() && notSaid ? new NotSaid() : of(text);
  }

  /** As stored and as the API writes it: {@code told}, {@code not-said}, {@code not-answered}. */
  default String code() {
    return switch (this) {
      case Words words -> "told";
      case NotSaid notSaid -> "not-said";
      case NotAnswered notAnswered -> "not-answered";
    };
  }

  /** What was said; empty when nothing was. */
  default String words() {
    return this instanceof Words(String text) ? text : "";
  }
}

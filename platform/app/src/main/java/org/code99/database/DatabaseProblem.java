package org.code99.database;

/** Why there is no database to work with, in one sentence that says what to do next. */
public final class DatabaseProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  DatabaseProblem(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  DatabaseProblem(String sentence, Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  /** What happened and what to do next, fit to be shown as it is. */
  public String sentence() {
    return sentence;
  }
}

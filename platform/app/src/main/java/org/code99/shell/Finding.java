package org.code99.shell;

/** One thing the doctor looked at, and what it found. */
record Finding(State state, String subject, String words) {

  /** How much a finding matters. */
  enum State {
    FINE("ok"),
    REMARK("note"),
    LACK("LACK");

    private final String mark;

    State(String mark) {
      this.mark = mark;
    }

    String mark() {
      return mark;
    }
  }

  static Finding fine(String subject, String words) {
    return new Finding(State.FINE, subject, words);
  }

  /** Worth knowing; the program runs all the same. */
  static Finding remark(String subject, String words) {
    return new Finding(State.REMARK, subject, words);
  }

  /** Something without which the program does not do its work. */
  static Finding lack(String subject, String words) {
    return new Finding(State.LACK, subject, words);
  }

  boolean isLack() {
    return state == State.LACK;
  }
}

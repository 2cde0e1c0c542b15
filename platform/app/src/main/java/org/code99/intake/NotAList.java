package org.code99.intake;

/** The file is not a list of lost customers; the message says what was found and what to do. */
public final class NotAList extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotAList(String message) {
    super(message);
  }
}

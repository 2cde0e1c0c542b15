package org.code99.drawers;

/** An import cannot be taken back; the message says why and what to do. */
public final class CannotWithdraw extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotWithdraw(String message) {
    super(message);
  }
}

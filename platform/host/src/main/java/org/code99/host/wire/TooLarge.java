package org.code99.host.wire;

/** What is to be sent does not fit into one message. */
public final class TooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooLarge() {
    super("it is larger than " + (Frame.LARGEST >> 20) + " MB");
  }
}

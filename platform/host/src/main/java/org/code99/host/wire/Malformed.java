package org.code99.host.wire;

import java.io.IOException;

/** A message that cannot be what it should be, in words; nothing after it is believed. */
public final class Malformed extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong with it. */
  public Malformed(String what) {
    super(what);
  }

  /** The same, in words. */
  public String what() {
    return String.valueOf(getMessage());
  }
}

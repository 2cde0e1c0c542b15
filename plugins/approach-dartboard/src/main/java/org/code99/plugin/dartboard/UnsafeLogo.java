package org.code99.plugin.dartboard;

import java.util.List;

/** A logo that is not printed, and every reason why. */
final class UnsafeLogo extends Exception {
  private static final long serialVersionUID = 1L;

  private final String why;

  UnsafeLogo(List<String> faults) {
    super(String.join("; ", faults));
    this.why = String.join("; ", faults);
  }

  String why() {
    return why;
  }
}

package org.code99.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a program has to send; all that is missing is said at once. */
public final class Needed {
  private final List<Fault> missing = new ArrayList<>();

  /** A field that has to be there. */
  public Needed field(String name, Optional<?> value) {
    if (value.isEmpty()) {
      missing.add(Fault.at(name, "The field " + name + " is missing: send it."));
    }
    return this;
  }

  /**
   * Goes on only when nothing is missing.
   *
   * @throws Refused with everything that is
   */
  public void check() {
    if (!missing.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, missing);
    }
  }
}

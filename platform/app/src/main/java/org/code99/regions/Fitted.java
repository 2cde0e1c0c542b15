package org.code99.regions;

import java.util.List;
import java.util.Map;

/**
 * Kept settings as the extension of today understands them.
 *
 * @param values by their names of today, secrets among them
 * @param carried what was carried over from an older version, in words
 * @param faults why they cannot be used, all of them; nothing when they can
 */
record Fitted(Map<String, String> values, List<String> carried, List<String> faults) {
  Fitted {
    values = Map.copyOf(values);
    carried = List.copyOf(carried);
    faults = List.copyOf(faults);
  }

  boolean usable() {
    return faults.isEmpty();
  }

  /** Without what is set in them. */
  @Override
  public String toString() {
    return values.size() + " settings " + carried + faults;
  }
}

package org.code99.regions;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Settings as they were kept.
 *
 * @param values by name, secrets among them
 * @param locked secrets that cannot be read here, as they lie in the database
 * @param version of the extension's settings for which they were set
 */
record Kept(Map<String, String> values, Map<String, String> locked, int version) {
  static final Kept NOTHING = new Kept(Map.of(), Map.of(), 1);

  Kept {
    values = Map.copyOf(values);
    locked = Map.copyOf(locked);
  }

  /** Why they cannot be used; nothing where they can. */
  Optional<String> trouble() {
    return locked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TreeMap<>(locked)
                .keySet().stream()
                    .collect(
                        Collectors.joining(
                            ", ",
                            "the key that its secret settings were written with is not here: set"
                                + " again ",
                            "")));
  }

  /** Without what is set in them. */
  @Override
  public String toString() {
    return values.size() + " settings, " + locked.size() + " locked";
  }
}

package org.code99.rights;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a thing lies, seen from the region of those who ask, with the ids of the things that lie
 * there.
 *
 * @param name as the table has it
 * @param mark stands in every name of the place: where it is read, the place was seen
 * @param ids by what they name, such as {@code file} or {@code visit}
 */
record Place(String name, String mark, Map<String, UUID> ids) {
  /** What stands first in a path, and what its {@code {id}} names then. */
  private static final Map<String, String> NAMED_BY =
      Map.ofEntries(
          Map.entry("files", "file"),
          Map.entry("case-files", "file"),
          Map.entry("drawers", "drawer"),
          Map.entry("imports", "import"),
          Map.entry("people", "colleague"),
          Map.entry("regions", "region"),
          Map.entry("beside", "region"),
          Map.entry("agreements", "agreement"),
          Map.entry("obligations", "obligation"),
          Map.entry("opportunities", "opportunity"),
          Map.entry("documents", "document"),
          Map.entry("visits", "visit"),
          Map.entry("tasks", "task"),
          Map.entry("switches", "switch"),
          Map.entry("arrivals", "arrival"),
          Map.entry("signals", "arrival"),
          Map.entry("tokens", "bearer"));

  Place {
    ids = Map.copyOf(ids);
  }

  /** The id of something that every place has. */
  UUID id(String kind) {
    return Objects.requireNonNull(ids.get(kind), kind);
  }

  /** The name of the file that lies there. */
  String file() {
    return mark + " customer";
  }

  /** What a variable of a path stands for here; nothing for one that no place has. */
  Optional<UUID> of(String variable, String segmentBefore) {
    String kind = variable.equals("id") ? NAMED_BY.getOrDefault(segmentBefore, "") : variable;
    return Optional.ofNullable(ids.get(kind));
  }
}

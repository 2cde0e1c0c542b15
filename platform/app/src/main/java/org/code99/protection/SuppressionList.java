package org.code99.protection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.code99.drawers.Traits;

/** Suppressions, and since when they hold. */
final class SuppressionList {
  private final Map<SuppressionKey, LocalDate> since = new HashMap<>();
  private final Map<SuppressionKey, LocalDate> inTheGroup = new HashMap<>();

  void add(SuppressionKey key, LocalDate day) {
    since.put(key, day);
  }

  void addForGroup(SuppressionKey key, LocalDate day) {
    inTheGroup.put(key, day);
  }

  boolean isEmpty() {
    return since.isEmpty() && inTheGroup.isEmpty();
  }

  /** Why somebody must not be contacted; empty when nothing is suppressed. */
  List<String> sentences(Traits traits) {
    List<String> sentences = new ArrayList<>();
    for (SuppressionKey key : SuppressionKey.reaching(traits)) {
      String way = key.way().replace('-', ' ');
      if (since.containsKey(key)) {
        sentences.add("Their %s is suppressed since %s.".formatted(way, since.get(key)));
      } else if (inTheGroup.containsKey(key)) {
        sentences.add(
            "Their %s is suppressed in the whole group since %s."
                .formatted(way, inTheGroup.get(key)));
      }
    }
    return sentences.stream().distinct().toList();
  }
}

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

  void add(SuppressionKey key, LocalDate day) {
    since.put(key, day);
  }

  boolean isEmpty() {
    return since.isEmpty();
  }

  /** Why somebody must not be contacted; empty when nothing is suppressed. */
  List<String> sentences(Traits traits) {
    List<String> sentences = new ArrayList<>();
    for (SuppressionKey key : SuppressionKey.reaching(traits)) {
      if (since.containsKey(key)) {
        sentences.add(
            "Their %s is suppressed since %s."
                .formatted(key.way().replace('-', ' '), since.get(key)));
      }
    }
    return sentences.stream().distinct().toList();
  }
}

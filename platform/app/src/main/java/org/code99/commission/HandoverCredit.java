package org.code99.commission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.api.Rate;

/**
 * Who shares in a win after handovers: each time the file went on, its former owner kept a part of
 * what they had of the credit, and the new one got the rest.
 */
final class HandoverCredit {
  private HandoverCredit() {}

  /** One handover. */
  record Handover(UUID from, UUID to, int keptPercent) {}

  /**
   * The parts in millionths; together exactly the whole.
   *
   * @param handovers the first one first
   */
  static Map<UUID, Long> split(UUID winner, List<Handover> handovers) {
    Map<UUID, Long> parts = new LinkedHashMap<>();
    parts.put(
        handovers.isEmpty() ? winner : handovers.getFirst().from(), Rate.WHOLE.partsPerMillion());
    for (Handover handover : handovers) {
      long had = parts.getOrDefault(handover.from(), 0L);
      List<Long> split =
          Proportion.split(
              had, List.of((long) handover.keptPercent(), 100L - handover.keptPercent()));
      parts.put(handover.from(), split.getFirst());
      parts.merge(handover.to(), split.getLast(), Long::sum);
    }
    // whoever has it without a handover, by assignment, stands in the last one's place
    UUID last = handovers.isEmpty() ? winner : handovers.getLast().to();
    if (!last.equals(winner)) {
      long moved = parts.getOrDefault(last, 0L);
      parts.remove(last);
      parts.merge(winner, moved, Long::sum);
    }
    parts.values().removeIf(part -> part == 0);
    return parts;
  }
}

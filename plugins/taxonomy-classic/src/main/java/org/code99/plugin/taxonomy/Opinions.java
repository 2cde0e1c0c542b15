package org.code99.plugin.taxonomy;

import java.util.List;
import org.code99.api.LossNote;
import org.code99.api.ReasonMatch;

/**
 * The reasons of one note as they are found, the likeliest first and at most three.
 *
 * @param matches grows; none is surer than the one before it
 */
record Opinions(LossNote note, List<ReasonMatch> matches) {
  private static final int AT_MOST = 3;
  private static final int SUREST = 98;

  /** A named competitor makes a theft a little likelier; it never proves one. */
  private static final int COMPETITOR_NAMED = 5;

  boolean isEmpty() {
    return matches.isEmpty();
  }

  void add(String reason, int confidence, String word) {
    add(reason, confidence, List.of(word));
  }

  void add(String reason, int confidence, List<String> words) {
    if (matches.size() < AT_MOST) {
      boolean supported = reason.startsWith("stolen-") && !note.competitor().isBlank();
      int ceiling = matches.isEmpty() ? SUREST : matches.getLast().confidence();
      int supportedConfidence = confidence + (supported ? COMPETITOR_NAMED : 0);
      matches.add(ReasonMatch.of(reason, Math.clamp(supportedConfidence, 1, ceiling), words));
    }
  }
}

package org.code99.reasons;

import java.util.Map;
import java.util.Optional;

/**
 * What a company says of one of its reasons.
 *
 * @param labels by language, over those of the taxonomy
 * @param hidden whether new losses get it no more
 * @param instead what they get in its place, if anything
 * @param edition that was read before
 * @param why for the history
 */
record OwnWord(
    Map<String, String> labels, boolean hidden, Optional<String> instead, int edition, String why) {
  OwnWord {
    labels = Map.copyOf(labels);
  }
}

package org.code99.visits;

import java.util.Optional;

/**
 * How customers of a region took the visits that followed one approach (S37).
 *
 * @param region its name
 * @param approach the extension whose piece was posted before; empty where none was
 * @param visits how many notes told a reaction
 * @param average from 1 to 5; empty under three cases, which say nothing
 */
public record Reactions(String region, String approach, long visits, Optional<Double> average) {
  static final int ENOUGH = 3;
}

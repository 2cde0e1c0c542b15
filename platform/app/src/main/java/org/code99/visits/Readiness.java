package org.code99.visits;

import java.util.List;

/**
 * Whether a visit may be closed.
 *
 * @param missing what it lacks, in sentences; it stays open until nothing is missing
 * @param advice what the house only advises
 */
record Readiness(List<String> missing, List<String> advice) {
  Readiness {
    missing = List.copyOf(missing);
    advice = List.copyOf(advice);
  }
}

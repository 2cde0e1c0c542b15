package org.code99.outreach;

import java.util.List;
import java.util.function.Function;

/**
 * One reason for which a piece may not go.
 *
 * @param name as refusals are counted
 * @param bindsTheApproach whether an objection means that the approach broke a rule, rather than
 *     that the file is what it is
 * @param objections what it objects to in a draft, in sentences; nothing when it has no objection
 */
record Policy(String name, boolean bindsTheApproach, Function<Draft, List<String>> objections) {
  /** A policy about the file: nobody's fault. */
  static Policy ofFile(String name, Function<Draft, List<String>> objections) {
    return new Policy(name, false, objections);
  }

  /** A policy about what was written: the approach answers for it. */
  static Policy ofWording(String name, Function<Draft, List<String>> objections) {
    return new Policy(name, true, objections);
  }
}

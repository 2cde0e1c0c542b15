package org.code99.commission;

import java.util.List;
import org.code99.api.StatementLine;

/**
 * What a plan says about a win.
 *
 * @param actual the lines for what happened
 * @param hoped the lines if every open invoice were paid as well
 * @param problems why it cannot be reckoned; then there are no lines
 */
record Reckoned(
    Rule rule, List<StatementLine> actual, List<StatementLine> hoped, List<String> problems) {
  Reckoned {
    actual = List.copyOf(actual);
    hoped = List.copyOf(hoped);
    problems = List.copyOf(problems);
  }

  /** By whom and how it was reckoned. */
  record Rule(String name, String version) {
    /** Nobody pays here: what was reckoned before is taken back. */
    static final Rule NONE = new Rule("none", "-");
  }

  static Reckoned nothing() {
    return new Reckoned(Rule.NONE, List.of(), List.of(), List.of());
  }

  static Reckoned refused(List<String> problems) {
    return new Reckoned(Rule.NONE, List.of(), List.of(), problems);
  }
}

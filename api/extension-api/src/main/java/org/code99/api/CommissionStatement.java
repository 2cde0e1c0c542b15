package org.code99.api;

import java.util.List;

/**
 * What a case earns.
 *
 * @param key of the case
 * @param lines one for each event, component and beneficiary; empty when refused or when nothing is
 *     earned
 * @param problems why the case cannot be reckoned, all of them at once; empty when it can
 */
public record CommissionStatement(String key, List<StatementLine> lines, List<String> problems) {
  /** Copies; refuses lines beside problems. */
  public CommissionStatement {
    Checks.text("the key of a statement", key);
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
    if (!lines.isEmpty() && !problems.isEmpty()) {
      throw new IllegalArgumentException("a statement has lines or problems, never both");
    }
  }

  /** The lines of a case. */
  public static CommissionStatement of(String key, List<StatementLine> lines) {
    return new CommissionStatement(key, lines, List.of());
  }

  /** The case cannot be reckoned, and why. */
  public static CommissionStatement refused(String key, List<String> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("a refusal has a reason");
    }
    return new CommissionStatement(key, List.of(), problems);
  }
}

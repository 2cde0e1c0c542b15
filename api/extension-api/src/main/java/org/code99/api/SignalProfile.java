package org.code99.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a source has, and how often it wants to be asked.
 *
 * @param kinds unlike codes, 1 to 50 of them
 * @param everyMinutes the pause between two questions, 1 minute to a week
 */
public record SignalProfile(List<SignalKind> kinds, int everyMinutes) {
  /** Copies the list; refuses a code that stands twice. */
  public SignalProfile {
    kinds = List.copyOf(kinds);
    Checks.between("the kinds of signals", kinds.size(), 1, 50);
    Checks.between("the minutes between two questions", everyMinutes, 1, 10_080);
    Set<String> codes = new HashSet<>();
    for (SignalKind kind : kinds) {
      if (!codes.add(kind.code())) {
        throw new IllegalArgumentException("signal kind '" + kind.code() + "' is there twice");
      }
    }
  }

  /** These kinds, asked for after pauses of so many minutes. */
  public static SignalProfile of(List<SignalKind> kinds, int everyMinutes) {
    return new SignalProfile(kinds, everyMinutes);
  }
}

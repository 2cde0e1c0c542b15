package org.code99.host;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Checks for answers that carry the keys of what was asked. */
public final class Answers {
  private static final int NAMED = 5;

  private Answers() {}

  /**
   * Every asked key is answered exactly once, and no other key is: a plugin that answers for the
   * wrong account is not believed in anything.
   *
   * @param asked the keys that went in
   * @param key reads the key of one answer
   */
  public static <R> Check<List<R>> exactlyFor(Set<String> asked, Function<R, String> key) {
    Set<String> expected = Set.copyOf(asked);
    return answers -> {
      Set<String> answered = new HashSet<>();
      Set<String> twice = new TreeSet<>();
      Set<String> foreign = new TreeSet<>();
      for (R answer : answers) {
        String own = key.apply(answer);
        if (!expected.contains(own)) {
          foreign.add(own);
        } else if (!answered.add(own)) {
          twice.add(own);
        }
      }
      List<String> problems = new ArrayList<>();
      say(problems, "it answered for what it was not asked about: ", foreign);
      say(problems, "it answered more than once for ", twice);
      if (answered.size() < expected.size()) {
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(answered);
        say(problems, "it did not answer for ", missing);
      }
      return problems;
    };
  }

  private static void say(List<String> problems, String what, Set<String> keys) {
    if (!keys.isEmpty()) {
      String named = String.join(", ", keys.stream().limit(NAMED).toList());
      problems.add(
          what + named + (keys.size() > NAMED ? " and " + (keys.size() - NAMED) + " more" : ""));
    }
  }
}

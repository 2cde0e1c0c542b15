package org.code99.regions;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What somebody wants set.
 *
 * @param texts by setting; one that is left out is as its schema has it, and a secret that is left
 *     empty keeps its value
 * @param taken secrets that are to be kept no more
 * @param seen the version of the settings that were read; empty for whatever holds
 * @param why a sentence
 */
public record SettingsTold(
    Map<String, String> texts, Set<String> taken, OptionalLong seen, String why) {
  /** Copies. */
  public SettingsTold {
    texts = Map.copyOf(texts);
    taken = Set.copyOf(taken);
  }

  /** Whatever holds, and with nothing taken away. */
  public static SettingsTold of(Map<String, String> texts, String why) {
    return new SettingsTold(texts, Set.of(), OptionalLong.empty(), why);
  }

  /** Without what is set: there are secrets among it. */
  @Override
  public String toString() {
    return texts.keySet() + " without " + taken + ": " + why;
  }
}

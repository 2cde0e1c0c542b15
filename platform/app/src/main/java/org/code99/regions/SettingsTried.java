package org.code99.regions;

import java.util.List;
import java.util.Map;

/**
 * What came of trying settings out; nothing of it is kept.
 *
 * @param faults by setting, for which nothing was tried at all
 * @param findings of the extension
 */
public record SettingsTried(Map<String, String> faults, List<Finding> findings) {
  /** Copies. */
  public SettingsTried {
    faults = Map.copyOf(faults);
    findings = List.copyOf(findings);
  }

  /**
   * One thing that it found.
   *
   * @param works whether it is as it should be
   * @param setting the name of the setting that it concerns, or empty
   * @param sentence without any secret
   */
  public record Finding(boolean works, String setting, String sentence) {}

  static SettingsTried refused(Map<String, String> faults) {
    return new SettingsTried(faults, List.of());
  }

  static SettingsTried of(List<Finding> findings) {
    return new SettingsTried(Map.of(), findings);
  }
}

package org.code99.api;

/**
 * One thing that a check of settings found.
 *
 * @param outcome {@code works} or {@code fails}; others may come from a newer plugin
 * @param setting the name of the setting that it concerns, or empty
 * @param sentence for the admin who asked; never a secret
 */
public record SettingsFinding(String outcome, String setting, String sentence) {
  /** Checks the outcome, and that there is a sentence. */
  public SettingsFinding {
    Checks.code("outcome", outcome);
    Checks.text("the sentence of a finding", sentence);
  }

  /** This works. */
  public static SettingsFinding works(String sentence) {
    return new SettingsFinding("works", "", sentence);
  }

  /** This does not work, and no single setting is to blame. */
  public static SettingsFinding fails(String sentence) {
    return new SettingsFinding("fails", "", sentence);
  }

  /** This does not work because of a setting. */
  public static SettingsFinding fails(String setting, String sentence) {
    return new SettingsFinding("fails", setting, sentence);
  }
}

package org.code99.api;

import java.util.List;

/**
 * What an extension of any point may implement beside it: the rules for its settings that a schema
 * cannot say, such as that bounds leave no gap. Settings that break one are not saved.
 *
 * <pre>{@code
 * @Extension
 * public final class Ladder implements CommissionCalculator, SettingsRules {
 *   @Override
 *   public List<SettingsFinding> faults(Settings settings) {
 *     return settings.wholeNumber("from", 0) < settings.wholeNumber("to", 100)
 *         ? List.of()
 *         : List.of(SettingsFinding.fails("to", "It lies below 'from': choose a higher figure."));
 *   }
 *   ...
 * }
 * }</pre>
 *
 * <p>It is pure: no clock, no chance, no files, no network; {@link SettingsCheck} is for what only
 * the world knows. The core leaves out what breaks the schema, so that all faults are told at once.
 */
public interface SettingsRules {
  /**
   * Everything that speaks against these settings, at most fifty things; nothing where they fit.
   */
  List<SettingsFinding> faults(Settings settings);
}

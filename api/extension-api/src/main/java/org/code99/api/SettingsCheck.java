package org.code99.api;

import java.util.List;

/**
 * What an extension of any point may implement beside it: it tries out what a region is about to
 * set. A channel connects to its server and sends nothing, for example.
 *
 * <pre>{@code
 * @Extension
 * public final class Courier implements OutreachChannel, SettingsCheck {
 *   @Override
 *   public List<SettingsFinding> check(SettingsTrial trial) {
 *     return List.of(
 *         knows(trial.settings().text("account", ""))
 *             ? SettingsFinding.works("The courier knows the account.")
 *             : SettingsFinding.fails("account", "The courier knows no such account."));
 *   }
 *   ...
 * }
 * }</pre>
 *
 * <p>An admin asks for it by a button; nothing depends on what it finds. The core has checked the
 * settings against the schema already. It must not change or send anything.
 */
public interface SettingsCheck {
  /** What it found, at most fifty things; nothing is a finding as well. */
  List<SettingsFinding> check(SettingsTrial trial);
}

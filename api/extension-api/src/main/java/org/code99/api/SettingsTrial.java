package org.code99.api;

import java.util.Map;
import java.util.Optional;

/**
 * Settings that are to be tried out; nobody has saved them yet.
 *
 * @param settings as the extension would get them
 * @param folders that an admin would grant, by the setting that asks for each of them
 */
public record SettingsTrial(Settings settings, Map<String, GrantedFolder> folders) {
  /** Copies the map. */
  public SettingsTrial {
    folders = Map.copyOf(folders);
  }

  /** A trial of settings without a folder. */
  public static SettingsTrial of(Settings settings) {
    return new SettingsTrial(settings, Map.of());
  }

  /** The folder for a setting that is marked {@code x-folder}; nothing where none is named. */
  public Optional<GrantedFolder> folder(String setting) {
    return Optional.ofNullable(folders.get(setting));
  }
}

package org.code99.regions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.code99.api.Settings;

/**
 * The first 16 hexadecimal digits of the SHA-256 of settings in the order of their names: what a
 * result is replayed by. It lies in plain, so a secret counts as set and not by what it is: a short
 * password could be guessed from the hash.
 */
public final class SettingsHash {
  private SettingsHash() {}

  /** The hash of what an extension was bound with. */
  public static String of(Binding.Bound bound) {
    Map<String, String> told = new TreeMap<>(bound.settings().values());
    told.replaceAll((name, value) -> bound.secrets().contains(name) ? "(secret)" : value);
    return of(Settings.of(told));
  }

  private static String of(Settings settings) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(settings.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

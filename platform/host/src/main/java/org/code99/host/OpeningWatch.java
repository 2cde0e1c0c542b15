package org.code99.host;

/**
 * Is told of every opening before any code of the plugin runs, and after it, however it went: what
 * began and did not end took the process with it.
 */
public interface OpeningWatch {
  /** Watches nothing. */
  OpeningWatch NONE =
      new OpeningWatch() {
        @Override
        public void begins(String pluginId, String version, String sha256) {}

        @Override
        public void ends(String sha256) {}
      };

  /** A plugin is about to be opened. */
  void begins(String pluginId, String version, String sha256);

  /** It was opened, or it failed in words. */
  void ends(String sha256);
}

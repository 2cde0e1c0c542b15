package org.code99.host;

import java.nio.file.Path;

/** Builds plugins that misbehave. */
final class HostileJar {
  private HostileJar() {}

  /** A scoring strategy that misbehaves for as long as it likes. */
  static PluginJar scoring(String id, String body) {
    return scoring(id, body, Path.of("/dev/null/never"));
  }

  /**
   * A scoring strategy.
   *
   * @param body of {@code score(batch)}; {@code score(key)} makes a sound score of seven points,
   *     {@code nap()} hears nobody, {@code ended()} tells when to stop, {@code KEPT} keeps things
   * @param end what is there when it is to stop
   */
  static PluginJar scoring(String id, String body, Path end) {
    return scoring(id, body, "", end);
  }

  /** The same, with what {@code close()} does. */
  static PluginJar scoring(String id, String body, String close, Path end) {
    return PluginJar.scoring(
        id,
        "6.6.6",
        """
        private static final List<Object> KEPT = new ArrayList<>();

        private static Score score(String key) {
          return Score.of(key, Rate.ZERO, Optional.empty(), List.of(Because.of("because", 7)));
        }

        private static boolean ended() {
          return new java.io.File("%s").exists();
        }

        private static void nap() {
          try { Thread.sleep(5); } catch (InterruptedException e) { Thread.interrupted(); }
        }

        public List<Score> score(ScoringBatch batch) {
          %s
        }

        public void close() {
          %s
        }
        """
            .formatted(end, body, close));
  }
}

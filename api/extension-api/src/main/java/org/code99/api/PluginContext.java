package org.code99.api;

import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;

/**
 * What the platform lends to an extension: the only argument of its constructor.
 *
 * <pre>{@code
 * @Extension
 * public final class Polite implements OutreachApproach {
 *   private final PluginContext context;
 *
 *   public Polite(PluginContext context) {
 *     this.context = context;
 *   }
 *   ...
 * }
 * }</pre>
 *
 * <p>Plugins never implement it; the test kit has one for tests. It is safe for use by several
 * threads.
 */
public interface PluginContext {
  /** A log that carries the plugin's id. */
  Logger log();

  /**
   * A text of the plugin's own bundle {@code META-INF/code99/messages_<language>.properties}: the
   * language of the locale, or English.
   *
   * @throws IllegalArgumentException when neither has the key; the message names it
   */
  String text(String key, Locale locale);

  /** A file of the plugin's own jar, by its path from the jar's root. */
  Optional<byte[]> resource(String path);
}

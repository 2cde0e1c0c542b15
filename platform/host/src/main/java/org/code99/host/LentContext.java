package org.code99.host;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.code99.api.PluginContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one generation of a plugin is lent; it dies with the plugin's loader. */
final class LentContext implements PluginContext {
  private final String pluginId;
  private final IsolatedLoader loader;
  private final Logger log;
  private final Map<String, Properties> bundles = new ConcurrentHashMap<>();

  LentContext(String pluginId, IsolatedLoader loader) {
    this.pluginId = pluginId;
    this.loader = loader;
    this.log = new MeteredLog(LoggerFactory.getLogger("plugin." + pluginId));
  }

  @Override
  public Logger log() {
    return log;
  }

  @Override
  public String text(String key, Locale locale) {
    String own = bundle(locale.getLanguage()).getProperty(key);
    String text = own != null ? own : bundle("en").getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException(
          pluginId
              + " has no text '"
              + key
              + "' in "
              + locale.toLanguageTag()
              + " or in English: add it to META-INF/code99/messages_en.properties");
    }
    return text;
  }

  @Override
  public Optional<byte[]> resource(String path) {
    return loader.ownFile(path);
  }

  private Properties bundle(String language) {
    return bundles.computeIfAbsent(language, this::read);
  }

  private Properties read(String language) {
    Properties properties = new Properties();
    loader
        .ownFile("META-INF/code99/messages_" + language + ".properties")
        .ifPresent(bytes -> {
          try {
            properties.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return properties;
  }
}

package org.code99.testkit;

import java.io.IOException;
import java.io.InputStream;
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

/**
 * A {@link PluginContext} for a plugin's unit tests: it reads bundles and files from the test's
 * class path, where the plugin's resources lie. {@code new Polite(TestContext.of(Polite.class))}.
 */
public final class TestContext implements PluginContext {
  private final Class<?> anchor;
  private final Map<String, Optional<Properties>> bundles = new ConcurrentHashMap<>();

  private TestContext(Class<?> anchor) {
    this.anchor = anchor;
  }

  /** A context whose resources are those of a class's loader. */
  public static TestContext of(Class<?> anchor) {
    return new TestContext(anchor);
  }

  @Override
  public Logger log() {
    return LoggerFactory.getLogger(anchor);
  }

  @Override
  public String text(String key, Locale locale) {
    return bundle(locale.getLanguage())
        .map(bundle -> bundle.getProperty(key))
        .or(() -> bundle("en").map(bundle -> bundle.getProperty(key)))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no text '" + key + "' for " + locale.toLanguageTag() + " or English"));
  }

  @Override
  public Optional<byte[]> resource(String path) {
    try (InputStream in = anchor.getClassLoader().getResourceAsStream(path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Properties> bundle(String language) {
    return bundles.computeIfAbsent(
        language,
        tag -> resource("META-INF/code99/messages_" + tag + ".properties").map(TestContext::read));
  }

  private static Properties read(byte[] bundle) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(new String(bundle, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}

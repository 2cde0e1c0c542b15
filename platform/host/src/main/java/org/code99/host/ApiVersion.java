package org.code99.host;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The version of the extension API that this host was built with. */
final class ApiVersion {
  static final String CURRENT = read();

  private ApiVersion() {}

  private static String read() {
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(ApiVersion.class.getResourceAsStream("api.properties")),
            StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(in);
      return Objects.requireNonNull(properties.getProperty("version"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.code99.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What a route is told: complete where it reads its body before it looks at whose it is. */
final class Bodies {
  private final Properties told = new Properties();

  Bodies() {
    try (InputStream file =
        Objects.requireNonNull(
            Bodies.class.getResourceAsStream("told.properties"), "told.properties")) {
      told.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String of(Way way, Place place) {
    String body = told.getProperty(way.toString(), way.api() ? "{}" : "");
    return body.replace(":person:", place.id("person").toString())
        .replace(":visit:", place.id("visit").toString());
  }
}

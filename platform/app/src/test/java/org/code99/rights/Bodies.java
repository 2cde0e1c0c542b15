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

  /** Whether what a route is told names a file, which lies somewhere. */
  boolean placed(Way way) {
    return told.getProperty(way.toString(), "").contains(":file:");
  }

  String of(Way way, Place place) {
    String body = told.getProperty(way.toString(), way.api() ? "{}" : "");
    return body.replace(":person:", place.id("person").toString())
        .replace(":file:", place.id("file").toString())
        .replace(":visit:", place.id("visit").toString());
  }
}

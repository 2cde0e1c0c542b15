package org.code99.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tabler's outline icons, written into the page: no font to load, and no request for each. */
final class Icons {
  private static final String FOLDER =
      "/META-INF/resources/webjars/tabler__icons/3.35.0/icons/outline/";
  private static final Map<String, String> READ = new ConcurrentHashMap<>();

  private Icons() {}

  static String svg(String name) {
    return READ.computeIfAbsent(name, Icons::read);
  }

  private static String read(String name) {
    try (InputStream svg = Icons.class.getResourceAsStream(FOLDER + name + ".svg")) {
      if (svg == null) {
        throw new IllegalArgumentException("there is no icon " + name);
      }
      return new String(svg.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("(?s)<!--.*?-->", "")
          .replaceFirst("<svg", "<svg aria-hidden=\"true\" class=\"icon\"")
          .replaceAll("\\s*\n\\s*", " ")
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.code99.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Optional;

/** Loads one generation of one plugin from its jar on the shelf. */
final class IsolatedLoader extends URLClassLoader {
  IsolatedLoader(String name, Path jar) {
    super(name, new URL[] {url(jar)}, new AllowList());
  }

  /** A file of the plugin's own jar. */
  Optional<byte[]> ownFile(String path) {
    URL found = findResource(path);
    if (found == null) {
      return Optional.empty();
    }
    try {
      URLConnection connection = found.openConnection();
      // a cached connection would keep the jar open after the loader is closed
      connection.setUseCaches(false);
      try (InputStream in = connection.getInputStream()) {
        return Optional.of(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}

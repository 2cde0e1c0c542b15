package org.code99.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.code99.host.JarSignature;

/** A folder that holds one jar and its signature for a moment. */
record JarFolder(Path path) implements AutoCloseable {
  private static final String OTHERWISE = "plugin.jar";

  static JarFolder fresh() {
    try {
      return new JarFolder(Files.createTempDirectory("code99-jar-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Lays a jar into it.
   *
   * @param name as its file was called by whoever sent it; no path is taken from it
   * @param signature empty for none
   */
  Path lay(String name, InputStream bytes, String signature) {
    try {
      Path jar = path.resolve(name.matches("[\\w .+-]{1,120}\\.jar") ? name : OTHERWISE);
      Files.copy(bytes, jar);
      if (!signature.isEmpty()) {
        Files.writeString(JarSignature.beside(jar), signature);
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> held = Files.list(path)) {
      for (Path each : held.toList()) {
        Files.delete(each);
      }
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.code99.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** A folder of some plugins. */
final class Subset {
  private Subset() {}

  static Path of(Path folder, Collection<Path> jars) throws IOException {
    Files.createDirectories(folder);
    for (Path jar : jars) {
      Files.copy(jar, folder.resolve(jar.getFileName()));
    }
    return folder;
  }
}

package org.code99.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data folder for one run. */
final class TemporaryFolder {

  private TemporaryFolder() {}

  static Path create() {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      return Files.createTempDirectory(parent, "code99-").toRealPath();
    } catch (IOException e) {
      throw new DatabaseProblem(
          "No temporary folder can be made in "
              + parent
              + ": make it writable, or name a data folder.",
          e);
    }
  }
}

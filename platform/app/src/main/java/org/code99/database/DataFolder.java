package org.code99.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds everything Code 99 knows. */
final class DataFolder {
  /** Stands in a folder while an archive is put into it. */
  static final String HALF_RESTORED = "half-restored";

  private DataFolder() {}

  /** Refuses a folder whose restore was cut off. */
  static void refuseHalfRestored(Path folder) {
    if (Files.exists(folder.resolve(HALF_RESTORED))) {
      throw new DatabaseProblem(
          "A restore into " + folder + " was cut off: empty the folder and restore again.");
    }
  }

  /** Creates it where it is missing; refuses in words what cannot serve. */
  static void makeReady(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new DatabaseProblem(
          "The data folder " + folder + " is a file: name a folder that may be written.");
    }
    try {
      if (!Files.exists(folder)) {
        if (folder.getParent() != null) {
          Files.createDirectories(folder.getParent());
        }
        Folders.createPrivate(folder);
      }
      Files.delete(Files.createTempFile(folder, "writable", ""));
    } catch (IOException e) {
      throw new DatabaseProblem(
          "The data folder "
              + folder
              + " cannot be written by "
              + System.getProperty("user.name")
              + ": make it writable, or name another folder.",
          e);
    }
  }
}

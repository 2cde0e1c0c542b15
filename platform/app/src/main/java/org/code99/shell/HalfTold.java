package org.code99.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.code99.database.Database;

/**
 * The mark of a demonstration that is telling its story. A folder that bears it holds what the
 * demonstration made and nothing else: whoever opens the house otherwise takes the mark away, and
 * with it the right to begin anew there.
 */
final class HalfTold {
  private static final String FILE = "half-told";

  private HalfTold() {}

  static boolean in(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /** The story begins in a house without any company. */
  static void begins(Path folder) throws IOException {
    Files.writeString(
        folder.resolve(FILE),
        "A demonstration tells its story here; this file goes when it is told.\n");
  }

  /** It was told, or somebody else works here now. */
  static void over(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
  }

  /** Throws away what was told, and the letters that were sent meanwhile. */
  static void forget(Path folder) throws IOException {
    Database.empty(folder);
    Path mail = DemoMail.folder(folder);
    if (Files.exists(mail)) {
      for (Path each : innermostFirst(mail)) {
        Files.delete(each);
      }
    }
  }

  private static List<Path> innermostFirst(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList().reversed();
    }
  }
}

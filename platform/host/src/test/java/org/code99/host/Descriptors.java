package org.code99.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What this process holds open: jars and pipes, as the system tells it. */
final class Descriptors {
  private static final Path OWN = Path.of("/proc/self/fd");

  private Descriptors() {}

  static List<String> open() {
    try (Stream<Path> all = Files.list(OWN)) {
      return all.map(Descriptors::target)
          .filter(target -> target.endsWith(".jar") || target.startsWith("pipe:"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return ""; // the one that listed them is closed by now
    }
  }
}

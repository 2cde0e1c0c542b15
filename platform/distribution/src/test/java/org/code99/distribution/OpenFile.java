package org.code99.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Looks from outside at what a process has open (Linux tells it). */
final class OpenFile {
  private OpenFile() {}

  /** Waits until a process has a file open; false when it ended without. */
  static boolean by(Process process, Path file) throws IOException, InterruptedException {
    Path wanted = file.toRealPath();
    while (!process.waitFor(2, TimeUnit.MILLISECONDS)) {
      if (opened(process).contains(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> opened(Process process) {
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
      return descriptors.flatMap(OpenFile::target).toList();
    } catch (IOException e) {
      return List.of(); // it has just ended
    }
  }

  private static Stream<Path> target(Path descriptor) {
    try {
      return Stream.of(Files.readSymbolicLink(descriptor));
    } catch (IOException e) {
      return Stream.empty(); // closed meanwhile
    }
  }
}

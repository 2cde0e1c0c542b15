package org.code99.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The boot guard's memory: a file for each plugin that is being opened. One that is left behind by
 * a process that is gone names what brought it down.
 */
public final class OpeningMarks implements OpeningWatch {
  private static final String SUFFIX = ".opening";

  private final Path folder;

  private OpeningMarks(Path folder) {
    this.folder = folder;
  }

  /**
   * A plugin during whose opening a process ended.
   *
   * @param pluginId in reverse DNS form
   * @param version of the plugin
   * @param sha256 of its jar
   */
  public record Left(String pluginId, String version, String sha256) {}

  /**
   * Marks in a folder of this machine, which is made when it is missing.
   *
   * @throws UncheckedIOException when it cannot be made
   */
  public static OpeningMarks in(Path folder) {
    try {
      return new OpeningMarks(Files.createDirectories(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + folder + " cannot be made", e);
    }
  }

  @Override
  public void begins(String pluginId, String version, String sha256) {
    try {
      Files.writeString(
          mark(sha256), String.join("\n", pluginId, version, name(ProcessHandle.current())));
    } catch (IOException e) {
      throw new UncheckedIOException("the opening of " + pluginId + " cannot be noted", e);
    }
  }

  @Override
  public void ends(String sha256) {
    try {
      Files.deleteIfExists(mark(sha256));
    } catch (IOException e) {
      throw new UncheckedIOException("the mark of " + sha256 + " cannot be removed", e);
    }
  }

  /** What processes left behind that are gone; it stays until it is settled. */
  public List<Left> leftBehind() {
    List<Left> left = new ArrayList<>();
    try (Stream<Path> marks = Files.list(folder)) {
      for (Path mark : marks.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList()) {
        List<String> lines = Files.readAllLines(mark);
        if (lines.size() == 3 && !runs(lines.getLast())) {
          String name = String.valueOf(mark.getFileName());
          left.add(
              new Left(
                  lines.getFirst(),
                  lines.get(1),
                  name.substring(0, name.length() - SUFFIX.length())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the marks in " + folder + " cannot be read", e);
    }
    return List.copyOf(left);
  }

  private static boolean runs(String process) {
    long pid = Long.parseLong(process.substring(0, process.indexOf('@')));
    return ProcessHandle.of(pid).map(OpeningMarks::name).filter(process::equals).isPresent();
  }

  /** A number is used again; a container's first process always has the same one. */
  private static String name(ProcessHandle process) {
    return process.pid()
        + "@"
        + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private Path mark(String sha256) {
    return folder.resolve(sha256 + SUFFIX);
  }
}

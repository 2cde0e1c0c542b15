package org.code99.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM that runs {@link ChildRun} and can be killed. */
final class ChildJvm implements AutoCloseable {
  private final Process process;
  private final String firstLine;

  private ChildJvm(Process process, String firstLine) {
    this.process = process;
    this.firstLine = firstLine;
  }

  /** Started as this user, and waited for until it has said its first line. */
  static ChildJvm start(Path folder, String tether) throws IOException {
    return start(List.of(), System.getProperty("java.class.path"), folder, tether);
  }

  /** The same, by way of another program, such as one that changes the user. */
  static ChildJvm start(List<String> through, String classPath, Path folder, String tether)
      throws IOException {
    List<String> command = new ArrayList<>(through);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath));
    command.addAll(List.of(ChildRun.class.getName(), folder.toString(), tether));
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader words = process.inputReader();
    String firstLine = words.readLine();
    if (firstLine == null) {
      throw new IOException("The child said nothing");
    }
    return new ChildJvm(process, firstLine);
  }

  String firstLine() {
    return firstLine;
  }

  ProcessHandle server() {
    return ProcessHandle.of(Long.parseLong(words()[0])).orElseThrow();
  }

  /** The server's data folder. */
  Path dataFolder() {
    return Path.of(words()[1]);
  }

  private String[] words() {
    return firstLine.split(" ", 2);
  }

  /** {@code kill}: the JVM is asked to end, and waited for. */
  void end() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  /** {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

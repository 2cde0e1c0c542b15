package org.code99.database;

import java.nio.file.Path;

/**
 * A run of Code 99 in a JVM of its own, for tests that kill it. Speaks over its standard streams.
 */
final class ChildRun {

  private ChildRun() {}

  /** Arguments: the data folder, and {@code tethered} or {@code untethered}. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Runner runner = Runner.here();
    try (EmbeddedServer server =
        EmbeddedServer.start(
            folder,
            arguments[1].equals("tethered") ? runner : runner.untethered(),
            ServerSettings.USUAL)) {
      System.out.println(server.pid());
      System.out.flush();
      System.in.read();
    } catch (DatabaseProblem problem) {
      System.out.println(problem.sentence());
      System.exit(1);
    }
  }
}

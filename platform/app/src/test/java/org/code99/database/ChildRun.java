package org.code99.database;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A run of Code 99 in a JVM of its own, for tests that kill it. Speaks over its standard streams.
 */
final class ChildRun {

  private ChildRun() {}

  /**
   * Arguments: the data folder, and {@code tethered} or {@code untethered}; or {@code -} and {@code
   * temporary}. Says the server's process id, and for a temporary one its folder.
   */
  public static void main(String[] arguments) throws Exception {
    try {
      if (arguments[1].equals("temporary")) {
        serveTemporarily();
      } else {
        serve(Path.of(arguments[0]), arguments[1]);
      }
    } catch (DatabaseProblem problem) {
      say(problem.sentence());
      System.exit(1);
    }
  }

  private static void serveTemporarily() throws IOException {
    try (Database database = Database.temporary()) {
      EmbeddedServer server = database.server().orElseThrow();
      say(server.pid() + " " + server.dataFolder());
      System.in.read();
    }
  }

  private static void serve(Path folder, String tether) throws IOException {
    Runner runner = tether.equals("tethered") ? Runner.here() : Runner.here().untethered();
    try (EmbeddedServer server = EmbeddedServer.start(folder, runner, ServerSettings.USUAL)) {
      say(server.pid() + " " + folder);
      System.in.read();
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}

package org.code99.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The server and the JVM that keeps it")
class SupervisionTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("kill -9 of the JVM leaves no orphan where setpriv is there to see to it")
  void endsWithTheJvm() throws Exception {
    assumeTrue(Runner.here().tethered(), "this machine has no setpriv");
    Path data = folder.resolve("data");
    try (ChildJvm child = ChildJvm.start(data, "tethered")) {
      ProcessHandle server = child.server();
      child.kill();
      server.onExit().get(1, TimeUnit.MINUTES);
      assertFalse(server.isAlive());
    }
    assertOpens(data);
  }

  @Test
  @DisplayName("Without setpriv the orphan is found and stopped at the next start")
  void stopsAnOrphan() throws Exception {
    Path data = folder.resolve("data");
    try (ChildJvm child = ChildJvm.start(data, "untethered")) {
      ProcessHandle orphan = child.server();
      child.kill();
      assertTrue(orphan.isAlive(), "the server was to outlive its JVM");
      assertOpens(data);
      orphan.onExit().get(1, TimeUnit.MINUTES);
    }
  }

  @Test
  @DisplayName("With both killed, the next start recovers what was confirmed")
  void recovers() throws Exception {
    Path data = folder.resolve("data");
    try (Database database = Database.embedded(data)) {
      execute(database.owner(), "CREATE TABLE kept (code int)");
    }
    try (ChildJvm child = ChildJvm.start(data, "untethered")) {
      ProcessHandle server = child.server();
      child.kill();
      assertTrue(server.destroyForcibly());
      server.onExit().get(1, TimeUnit.MINUTES);
    }
    try (Database database = Database.embedded(data)) {
      execute(database.app(), "INSERT INTO kept VALUES (99)");
    }
  }

  @Test
  @DisplayName("A run on a temporary folder that is asked to end takes its folder away")
  void removesATemporaryFolder() throws Exception {
    try (ChildJvm child = ChildJvm.start(folder, "temporary")) {
      ProcessHandle server = child.server();
      assertTrue(Files.exists(child.dataFolder()));
      child.end();
      assertFalse(server.isAlive());
      assertFalse(Files.exists(child.dataFolder()));
    }
  }

  @Test
  @DisplayName("A number in postmaster.pid that belongs to a stranger stops nobody")
  void leavesStrangersAlone() throws Exception {
    Path data = folder.resolve("data");
    Database.embedded(data).close();
    Process stranger = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(
          PostmasterFile.at(data.resolve("postgresql")), stranger.pid() + "\n/elsewhere\n");
      assertOpens(data);
      assertTrue(stranger.isAlive());
    } finally {
      stranger.destroy();
    }
  }

  @Test
  @DisplayName("A second process on the data folder is refused in one sentence")
  void refusesASecondProcess() throws Exception {
    Path data = folder.resolve("data");
    ProcessHandle server;
    try (ChildJvm first = ChildJvm.start(data, "tethered");
        ChildJvm second = ChildJvm.start(data, "tethered")) {
      server = first.server();
      assertTrue(server.isAlive());
      assertEquals(
          "The data folder "
              + data
              + " is in use by another run of Code 99: wait for it to end, or name another folder.",
          second.firstLine());
    }
    server.onExit().get(1, TimeUnit.MINUTES);
  }

  @Test
  @DisplayName("A plain user runs the same server, and it ends with the JVM too")
  void runsAsAPlainUser() throws Exception {
    assumeTrue(Runner.here().root(), "the other tests of this class run as a plain user already");
    try (PlainUser user = PlainUser.create()) {
      Path data = user.folder("data");
      try (ChildJvm child = ChildJvm.start(user.through(), user.classPath(), data, "tethered")) {
        ProcessHandle server = child.server();
        child.kill();
        server.onExit().get(1, TimeUnit.MINUTES);
      }
    }
  }

  @Test
  @DisplayName("A plain user is told that a folder of root's cannot be written")
  void tellsAPlainUser() throws Exception {
    assumeTrue(Runner.here().root(), "needs root to make a folder that is closed to others");
    Path data = Files.createDirectory(folder.resolve("data"));
    try (PlainUser user = PlainUser.create();
        ChildJvm child = ChildJvm.start(user.through(), user.classPath(), data, "tethered")) {
      assertTrue(
          child
              .firstLine()
              .matches(
                  "The data folder .* cannot be written by .*: make it writable, or name another folder[.]"),
          child.firstLine());
    }
  }

  private static void assertOpens(Path data) throws SQLException {
    try (Database database = Database.embedded(data)) {
      execute(database.app(), "SELECT 1");
    }
  }

  private static void execute(Login login, String statement) throws SQLException {
    try (Connection connection = login.connect();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}

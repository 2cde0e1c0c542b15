package org.code99.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The database of a run")
class DatabaseTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("Data stays when the same folder is opened again")
  void keepsData() throws SQLException {
    try (Database first = Database.embedded(folder.resolve("data"))) {
      execute(first.owner(), "CREATE TABLE kept AS SELECT 99 AS code");
    }
    try (Database second = Database.embedded(folder.resolve("data"))) {
      assertEquals("99", ask(second.app(), "SELECT code FROM kept"));
    }
  }

  @Test
  @DisplayName("Invariant 7: what is confirmed is on disk, and pages carry checksums")
  void isSafe() throws SQLException {
    try (Database database = Database.embedded(folder.resolve("data"))) {
      for (String setting :
          List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
        assertEquals("on", ask(database.app(), "SHOW " + setting), setting);
      }
      assertEquals("127.0.0.1", ask(database.app(), "SHOW listen_addresses"));
      assertEquals("", ask(database.superuser().orElseThrow(), "SHOW unix_socket_directories"));
      assertEquals("UTF8", ask(database.app(), "SHOW server_encoding"));
      assertEquals("äı", ask(database.app(), "SELECT lower('Äı')"), "case is Unicode's");
    }
  }

  @Test
  @DisplayName("A second run on a folder in use is refused in one sentence")
  void refusesASecond() {
    Path data = folder.resolve("data");
    Database first = Database.embedded(data);
    try (first) {
      DatabaseProblem problem =
          assertThrows(DatabaseProblem.class, () -> Database.embedded(data).close());
      assertEquals(
          "The data folder "
              + data
              + " is in use by another run of Code 99: wait for it to end, or name another folder.",
          problem.sentence());
    }
  }

  @Test
  @DisplayName("A temporary database leaves no folder behind")
  void leavesNothing() throws SQLException {
    Path data;
    try (Database database = Database.temporary()) {
      data = database.server().orElseThrow().dataFolder();
      assertEquals("1", ask(database.app(), "SELECT 1"));
      assertTrue(Files.exists(data));
    }
    assertFalse(Files.exists(data));
  }

  @Test
  @DisplayName(
      "What a killed run has left behind is removed, a folder in use and a stranger's are not")
  void sweeps() throws IOException {
    Path killed = temporaryLookalike("code99-temporary-killed", "remove-me");
    Path inUse = temporaryLookalike("code99-temporary-in-use", "remove-me");
    Path stranger = temporaryLookalike("code99-temporary-stranger", "holidays.txt");
    FolderLock held = FolderLock.take(inUse);
    try {
      TemporaryFolder.removeLeftBehind(folder, Instant.now().plus(1, ChronoUnit.HOURS));
      assertEquals(List.of(false, true, true), exist(killed, inUse, stranger));
    } finally {
      held.close();
    }
  }

  @Test
  @DisplayName("A migration that was killed does not hold up the next start")
  void migratesAfterAKilledMigration() throws SQLException {
    try (Database first = Database.embedded(folder.resolve("data"))) {
      execute(
          first.owner(),
          "UPDATE migrations.databasechangeloglock"
              + " SET locked = true, lockgranted = now(), lockedby = 'somebody killed'");
    }
    try (Database second = Database.embedded(folder.resolve("data"))) {
      assertEquals("1", ask(second.app(), "SELECT 1"));
    }
  }

  @Test
  @DisplayName("A folder that is a file is refused in one sentence")
  void refusesAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("data"), "not a folder");
    DatabaseProblem problem =
        assertThrows(DatabaseProblem.class, () -> Database.embedded(file).close());
    assertEquals(
        "The data folder " + file + " is a file: name a folder that may be written.",
        problem.sentence());
  }

  @Test
  @DisplayName("A folder that cannot be made is refused in one sentence")
  void refusesAnUnwritableFolder() {
    Path nowhere = Path.of("/proc/code99/data");
    DatabaseProblem problem =
        assertThrows(DatabaseProblem.class, () -> Database.embedded(nowhere).close());
    assertTrue(
        problem.sentence().startsWith("The data folder /proc/code99/data cannot be written by "),
        problem.sentence());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
  @DisplayName("Invariant 7: a database that forgets is refused, unless accepted by name")
  void refusesUnsafeSettings(String setting) throws IOException, SQLException {
    try (EmbeddedServer unsafe =
        EmbeddedServer.start(
            folder.resolve("data"), Runner.here(), ServerSettings.USUAL.with(setting, "off"))) {
      Login owner = Roles.owner(unsafe);
      DatabaseProblem problem =
          assertThrows(
              DatabaseProblem.class,
              () -> Database.external(owner.url(), owner.user(), owner.password()).close());
      assertTrue(
          problem.sentence().contains("because " + setting + " is off: switch it on"),
          problem.sentence());
      try (Database accepted =
          Database.external(owner.url(), owner.user(), owner.password(), UnsafeSettings.ACCEPTED)) {
        assertEquals("off", ask(accepted.app(), "SHOW " + setting));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://a:GEHEIM@127.0.0.1:1/x",
        "jdbc:postgresql://127.0.0.1:1",
        "jdbc:postgresql://127.0.0.1:1/x?user=a&password=GEHEIM"
      })
  @DisplayName("Invariant 7: an address that leads nowhere is one sentence, and tells no password")
  void addressLeadsNowhere(String url) {
    String sentence =
        assertThrows(DatabaseProblem.class, () -> Database.external(url, "", "")).sentence();
    assertFalse(sentence.contains("GEHEIM"), sentence);
    assertTrue(sentence.contains("127.0.0.1:1"), sentence);
  }

  @Test
  @DisplayName(
      "Invariant 7: a machine that nobody knows, or where nobody answers, is said in words")
  void nobodyThere() {
    assertTrue(
        assertThrows(
                DatabaseProblem.class,
                () -> Database.external("jdbc:postgresql://nowhere.invalid/x?user=a", "", ""))
            .sentence()
            .contains("no machine of the name nowhere.invalid can be found"));
    assertTrue(
        assertThrows(
                DatabaseProblem.class,
                () -> Database.external("jdbc:postgresql://127.0.0.1:1/x?user=a", "", ""))
            .sentence()
            .contains("nobody answers there"));
  }

  @Test
  @DisplayName("Invariant 7: a role that was told to confirm early is found out")
  void refusesAnUnsafeRole() throws IOException, SQLException {
    try (EmbeddedServer server =
        EmbeddedServer.start(folder.resolve("data"), Runner.here(), ServerSettings.USUAL)) {
      Login owner = Roles.owner(server);
      Database.external(owner.url(), owner.user(), owner.password()).close();
      execute(server.superuser("code99"), "ALTER ROLE code99_app SET synchronous_commit = off");
      assertThrows(
          DatabaseProblem.class,
          () -> Database.external(owner.url(), owner.user(), owner.password()).close());
    }
  }

  private Path temporaryLookalike(String name, String file) throws IOException {
    Path lookalike = Files.createDirectory(folder.resolve(name));
    Files.createFile(lookalike.resolve(file));
    Files.createFile(lookalike.resolve(FolderLock.FILE));
    return lookalike;
  }

  private static List<Boolean> exist(Path... paths) {
    return Stream.of(paths).map(Files::exists).toList();
  }

  private static void execute(Login login, String statement) throws SQLException {
    try (Connection connection = login.connect();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private static String ask(Login login, String question) throws SQLException {
    try (Connection connection = login.connect();
        Statement sql = connection.createStatement();
        var answer = sql.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}

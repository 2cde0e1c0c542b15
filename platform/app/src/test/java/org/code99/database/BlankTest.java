package org.code99.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The empty database that a run without a data folder begins with")
class BlankTest {
  private static final String CHANGES = "SELECT count(*) FROM migrations.databasechangelog";
  private static final String RELEASED = "SELECT place FROM database_release";

  @TempDir Path cache;

  @Test
  @DisplayName("S02: it is made once and copied, has every table, and no copy knows of another one")
  void copies() throws SQLException, IOException {
    Blank former = new Blank(Files.createDirectory(cache.resolve("empty-former")));
    Blank blank = new Blank(cache.resolve("empty-now"));
    String changes = Integer.toString(Migrations.changes().size());
    try (Database first = Database.temporary(blank);
        Database second = Database.temporary(blank)) {
      assertEquals(List.of(changes, changes), List.of(ask(first, CHANGES), ask(second, CHANGES)));
      assertEquals(
          List.of(first.place().words(), second.place().words()),
          List.of(ask(first, RELEASED), ask(second, RELEASED)));
      try (Connection app = second.app().connect()) {
        assertEquals(List.of(), Guard.holes(app));
      }
    }
    assertFalse(Files.exists(former.place()), "nobody makes room by hand");
    try (Stream<Path> left = Files.list(cache)) {
      assertEquals(List.of(blank.place()), left.toList());
    }
  }

  @Test
  @DisplayName("S02: one that cannot be copied is passed over")
  void passedOver() throws SQLException, IOException {
    Path broken = Files.createDirectory(cache.resolve("empty-broken"));
    Files.createDirectory(broken.resolve(Cluster.FOLDER));
    try (Database database = Database.temporary(new Blank(broken))) {
      assertEquals(Integer.toString(Migrations.changes().size()), ask(database, CHANGES));
    }
  }

  private static String ask(Database database, String question) throws SQLException {
    try (Connection connection = database.owner().connect();
        Statement sql = connection.createStatement();
        ResultSet answer = sql.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}

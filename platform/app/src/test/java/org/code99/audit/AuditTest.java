package org.code99.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.code99.TestHouse;
import org.code99.database.DatabaseFailure;
import org.code99.database.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The audit trail: what happened, by whom, in an unbroken chain")
class AuditTest {
  private static final UUID OTHER = new UUID(4, 2);

  private TestHouse house;
  private Audit audit;
  private UUID company;

  @BeforeEach
  void write(@TempDir Path folder) {
    house = new TestHouse(folder);
    audit = house.door(Audit.class);
    company = house.company().id();
    for (String subject : List.of("a", "b", "c")) {
      audit.note(company, "Ada", "file.moved", subject, "");
    }
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName("A chain is whole, and each company has its own from 1 on")
  void whole() {
    audit.note(OTHER, "Ada", "file.moved", "d", "");
    assertEquals(OptionalLong.empty(), audit.broken(company));
    assertEquals(OptionalLong.empty(), audit.broken(OTHER));
    assertEquals(
        List.of("1", "2", "3", "1"), house.ask("SELECT ordinal FROM audit_entry ORDER BY subject"));
  }

  @Test
  @DisplayName("An entry that somebody changed breaks the chain there")
  void changed() {
    house.tamper("UPDATE audit_entry SET actor = 'Eve' WHERE subject = 'b'");
    assertEquals(OptionalLong.of(2), audit.broken(company));
  }

  @Test
  @DisplayName("An entry that somebody took out breaks the chain there")
  void takenOut() {
    house.tamper("DELETE FROM audit_entry WHERE subject = 'b'");
    assertEquals(OptionalLong.of(2), audit.broken(company));
  }

  @Test
  @DisplayName("Words that only moved from one column to the next break the chain")
  void moved() {
    house.tamper("UPDATE audit_entry SET actor = 'Adafile', action = '.moved' WHERE ordinal = 3");
    assertEquals(OptionalLong.of(3), audit.broken(company));
  }

  @Test
  @DisplayName("The application can neither change nor delete an entry")
  void appendOnly() {
    assertThrows(DatabaseFailure.class, () -> house.run("UPDATE audit_entry SET actor = 'Eve'"));
    assertThrows(DatabaseFailure.class, () -> house.run("DELETE FROM audit_entry"));
    assertEquals(List.of("3"), house.ask("SELECT count(*) FROM audit_entry"));
  }

  @Test
  @DisplayName("Two who write at once make one chain without a gap")
  void twoAtOnce() throws InterruptedException, ExecutionException {
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<?>> writing = new ArrayList<>();
      for (String actor : List.of("Ada", "Bob")) {
        writing.add(
            two.submit(() -> {
              for (int i = 0; i < 25; i++) {
                String file = "f" + i;
                Scope.of(company).in(() -> audit.note(company, actor, "file.moved", file, ""));
              }
            }));
      }
      for (Future<?> one : writing) {
        one.get();
      }
    }
    assertEquals(OptionalLong.empty(), audit.broken(company));
    assertEquals(List.of("53 53"), house.ask("SELECT count(*), max(ordinal) FROM audit_entry"));
  }

  @Test
  @DisplayName("What is rolled back was never noted")
  void rolledBack() {
    assertThrows(
        IllegalStateException.class,
        () ->
            house.inOneGo(() -> {
              audit.note(company, "Ada", "file.moved", "z", "");
              throw new IllegalStateException("the work failed");
            }));
    assertEquals(List.of("3"), house.ask("SELECT count(*) FROM audit_entry"));
    assertEquals(OptionalLong.empty(), audit.broken(company));
  }
}

package org.code99.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.code99.database.Database;
import org.code99.database.DatabaseHealth;
import org.code99.database.DatabaseProblem;

/** Opens a database, the named folder's or a temporary one, and asks it how it is. */
record DatabaseCheck(Optional<Path> dataFolder) {

  List<Finding> findings() {
    try (Database database = dataFolder.map(Database::embedded).orElseGet(Database::temporary)) {
      DatabaseHealth health = database.health();
      return List.of(
          Finding.fine("PostgreSQL", health.version()),
          safety(health),
          checksums(health),
          end(health));
    } catch (DatabaseProblem problem) {
      return List.of(Finding.lack("PostgreSQL", problem.sentence()));
    }
  }

  private static Finding safety(DatabaseHealth health) {
    return health.unsafeSettings().isEmpty()
        ? Finding.fine("Safety", "fsync, synchronous_commit and full_page_writes are on")
        : Finding.lack("Safety", "switch on " + String.join(", ", health.unsafeSettings()));
  }

  private static Finding checksums(DatabaseHealth health) {
    return health.checksums()
        ? Finding.fine("Checksums", "on: a failing disk is noticed")
        : Finding.remark("Checksums", "off: a failing disk may go unnoticed");
  }

  private static Finding end(DatabaseHealth health) {
    return health.endsWithJvm()
        ? Finding.fine("Its end", "it ends with Code 99, even when that is killed")
        : Finding.remark(
            "Its end",
            "without the program setpriv (package util-linux) a killed Code 99 leaves it running"
                + " until the next start");
  }
}

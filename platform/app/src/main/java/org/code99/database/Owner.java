package org.code99.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The user and group, by number, to whom a cluster belongs. */
record Owner(int uid, int gid) {
  private static final Path PASSWD = Path.of("/etc/passwd");

  static Owner of(Path path) throws IOException {
    return new Owner(
        (Integer) Files.getAttribute(path, "unix:uid"),
        (Integer) Files.getAttribute(path, "unix:gid"));
  }

  /** Whoever serves in root's place: {@code postgres} where there is one, else {@code nobody}. */
  static Owner forServer() throws IOException {
    List<String> users = Files.readAllLines(PASSWD);
    return named("postgres", users)
        .or(() -> named("nobody", users))
        .orElseThrow(() ->
            new DatabaseProblem(
                "PostgreSQL refuses to run as root and this machine has neither a user postgres"
                    + " nor a user nobody: create one, or run Code 99 as a plain user."));
  }

  private static Optional<Owner> named(String name, List<String> users) {
    return users.stream()
        .map(line -> line.split(":", -1))
        .filter(fields -> fields.length > 3 && fields[0].equals(name))
        .map(fields -> new Owner(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
        .findFirst();
  }
}

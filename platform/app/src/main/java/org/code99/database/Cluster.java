package org.code99.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** PostgreSQL's own folder within the data folder, and the password that opens it. */
record Cluster(Path dataFolder, Secret secret) {
  static final String SUPERUSER = "postgres";
  static final String FOLDER = "postgresql";
  static final String PASSWORD = "password";

  Path folder() {
    return dataFolder.resolve(FOLDER);
  }

  /** Opens the cluster of this data folder; makes one where there is none. */
  static Cluster in(Path dataFolder, Binaries binaries, Runner runner) throws IOException {
    Path folder = dataFolder.resolve(FOLDER);
    Path password = dataFolder.resolve(PASSWORD);
    if (!Files.exists(folder)) {
      writePassword(password, runner);
      initialise(dataFolder, folder, password, binaries, runner);
    }
    Cluster cluster = new Cluster(dataFolder, new Secret(Files.readString(password).strip()));
    cluster.checkVersion();
    return cluster;
  }

  private static void writePassword(Path password, Runner runner) throws IOException {
    Files.deleteIfExists(password);
    Files.createFile(
        password,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, Secret.fresh().value() + "\n");
    runner.handOver(password);
  }

  /**
   * Made beside its place and moved there when complete: a killed attempt leaves no half cluster.
   */
  private static void initialise(
      Path dataFolder, Path folder, Path password, Binaries binaries, Runner runner)
      throws IOException {
    Path fresh = dataFolder.resolve(FOLDER + ".new");
    Folders.remove(fresh);
    Folders.createPrivate(fresh);
    runner.handOver(fresh);
    Path log = dataFolder.resolve("initdb.log");
    Process initdb =
        LastingThread.start(
            runner
                .program(
                    binaries.initdb(),
                    fresh,
                    List.of(
                        "--username=" + SUPERUSER,
                        "--auth=scram-sha-256",
                        "--pwfile=/dev/stdin",
                        "--encoding=UTF8",
                        // the same order and the same upper and lower case on every machine
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--data-checksums",
                        "--no-instructions"))
                .redirectInput(password.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile()));
    try {
      if (initdb.waitFor() != 0) {
        throw new DatabaseProblem(
            "PostgreSQL could not set up the data folder %s: %s"
                .formatted(dataFolder, Logs.lastLine(log)));
      }
    } catch (InterruptedException e) {
      initdb.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the data folder was being set up", e);
    }
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    Files.delete(log);
  }

  private void checkVersion() throws IOException {
    String version = Files.readString(folder().resolve("PG_VERSION")).strip();
    if (!version.equals(Binaries.MAJOR_VERSION)) {
      throw new DatabaseProblem(
          "The data folder %s was made by PostgreSQL %s, and this Code 99 brings PostgreSQL %s: use the Code 99 that made it, or name another folder."
              .formatted(dataFolder, version, Binaries.MAJOR_VERSION));
    }
  }
}

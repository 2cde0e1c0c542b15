package org.code99.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of our own on one data folder, from the folder's lock to the last checkpoint. */
final class EmbeddedServer implements AutoCloseable {
  private static final int ATTEMPTS = 50;
  private static final int PAUSE_MILLIS = 200;
  private static final int POLL_MILLIS = 10;

  private final Path dataFolder;
  private final FolderLock lock;
  private final Process process;
  private final Login superuser;
  private final Secret secret;
  private final boolean tethered;

  private EmbeddedServer(
      Path dataFolder,
      FolderLock lock,
      Process process,
      int port,
      Secret secret,
      boolean tethered) {
    this.dataFolder = dataFolder;
    this.lock = lock;
    this.process = process;
    this.secret = secret;
    this.tethered = tethered;
    this.superuser =
        new Login("jdbc:postgresql://127.0.0.1:" + port + "/", Cluster.SUPERUSER, secret.value());
  }

  static EmbeddedServer start(Path dataFolder, Runner runner, ServerSettings settings)
      throws IOException {
    DataFolder.makeReady(dataFolder);
    FolderLock lock = FolderLock.take(dataFolder);
    try {
      Binaries binaries = Binaries.unpacked(CacheFolder.of(runner));
      Cluster cluster = Cluster.in(dataFolder, binaries, runner);
      Orphan.clear(cluster.folder());
      return launch(lock, cluster, binaries, runner, settings);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedServer launch(
      FolderLock lock, Cluster cluster, Binaries binaries, Runner runner, ServerSettings settings)
      throws IOException {
    Path log = cluster.dataFolder().resolve("postgresql.log");
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      int port = freePort();
      List<String> arguments =
          Stream.concat(Stream.of("-p", port + ""), settings.asArguments().stream()).toList();
      Process process =
          LastingThread.start(
              runner
                  .program(binaries.postgres(), cluster.folder(), arguments)
                  .redirectErrorStream(true)
                  .redirectOutput(log.toFile()));
      if (becomesReady(process, cluster.folder())) {
        return new EmbeddedServer(
            cluster.dataFolder(), lock, process, port, cluster.secret(), runner.tethered());
      }
      if (!passes(log)) {
        break;
      }
      pause();
    }
    throw new DatabaseProblem(
        "PostgreSQL did not start on %s: %s".formatted(cluster.dataFolder(), Logs.lastLine(log)));
  }

  /** Somebody took the port, or the last workers of a killed server are still on their way out. */
  private static boolean passes(Path log) throws IOException {
    return Logs.says(log, "could not create any TCP/IP sockets")
        || Logs.says(log, "shared memory block");
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while PostgreSQL was starting", e);
    }
  }

  private static boolean becomesReady(Process process, Path cluster) throws IOException {
    try {
      while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        boolean ready =
            PostmasterFile.in(cluster)
                .filter(file -> file.pid() == process.pid() && file.ready())
                .isPresent();
        if (ready) {
          return true;
        }
      }
      return false;
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while PostgreSQL was starting", e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  long pid() {
    return process.pid();
  }

  Path dataFolder() {
    return dataFolder;
  }

  boolean tethered() {
    return tethered;
  }

  Secret secret() {
    return secret;
  }

  /** The superuser's way into one of the server's databases. */
  Login superuser(String database) {
    return new Login(superuser.url() + database, superuser.user(), superuser.password());
  }

  @Override
  public void close() throws IOException {
    new ServerProcess(process.toHandle()).stop();
    lock.close();
  }

  /** For a folder that nobody will open again. */
  void abandon() throws IOException {
    new ServerProcess(process.toHandle()).abandon();
    lock.close();
  }
}

package org.code99.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL of our own on one data folder, from the folder's lock to the last checkpoint. */
final class EmbeddedServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final int ATTEMPTS = 50;
  private static final int PAUSE_MILLIS = 200;
  private static final int POLL_MILLIS = 10;

  private final FolderLock lock;
  private final Launch launch;
  private final int port;
  private final Login superuser;
  private Process process;
  private boolean ended;

  private EmbeddedServer(FolderLock lock, Launch launch, int port, Process process) {
    this.lock = lock;
    this.launch = launch;
    this.port = port;
    this.process = process;
    this.superuser =
        new Login(
            "jdbc:postgresql://127.0.0.1:" + port + "/",
            Cluster.SUPERUSER,
            launch.cluster().secret().value());
    watch();
  }

  /** All that it takes to start the server, once more too. */
  private record Launch(
      Cluster cluster, Binaries binaries, Runner runner, ServerSettings settings) {
    Path log() {
      return cluster.dataFolder().resolve("postgresql.log");
    }

    Process at(int port) throws IOException {
      List<String> arguments =
          Stream.concat(Stream.of("-p", port + ""), settings.asArguments().stream()).toList();
      return LastingThread.start(
          runner
              .program(binaries.postgres(), cluster.folder(), arguments)
              .redirectErrorStream(true)
              .redirectOutput(log().toFile()));
    }
  }

  static EmbeddedServer start(Path dataFolder, Runner runner, ServerSettings settings)
      throws IOException {
    DataFolder.makeReady(dataFolder);
    FolderLock lock = FolderLock.take(dataFolder);
    try {
      Binaries binaries = Binaries.unpacked(CacheFolder.of(runner));
      Cluster cluster = Cluster.in(dataFolder, binaries, runner);
      Orphan.clear(cluster.folder());
      Launch launch = new Launch(cluster, binaries, runner, settings);
      for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
        int port = freePort();
        Optional<Process> ready = attempt(launch, port);
        if (ready.isPresent()) {
          return new EmbeddedServer(lock, launch, port, ready.get());
        }
      }
      throw didNotStart(launch);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Nothing when what kept it from starting passes by itself, after a pause.
   *
   * @throws DatabaseProblem when it does not
   */
  private static Optional<Process> attempt(Launch launch, int port) throws IOException {
    Process process = launch.at(port);
    if (becomesReady(process, launch.cluster().folder())) {
      return Optional.of(process);
    }
    if (!passes(launch.log())) {
      throw didNotStart(launch);
    }
    pause();
    return Optional.empty();
  }

  private static DatabaseProblem didNotStart(Launch launch) throws IOException {
    return new DatabaseProblem(
        "PostgreSQL did not start on %s: %s"
            .formatted(launch.cluster().dataFolder(), Logs.lastLine(launch.log())));
  }

  /** A server that ends without being told to is started again at its own port. */
  private void watch() {
    var _ = process.onExit().thenRun(this::startAgain);
  }

  private synchronized void startAgain() {
    if (ended) {
      return;
    }
    LOG.warn("PostgreSQL ended without being told to, and is started again");
    try {
      Orphan.clear(launch.cluster().folder());
      for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
        Optional<Process> ready = attempt(launch, port);
        if (ready.isPresent()) {
          process = ready.get();
          watch();
          return;
        }
      }
      throw didNotStart(launch);
    } catch (IOException | DatabaseProblem e) {
      LOG.error("the database is gone, and only a restart helps: {}", e.getMessage());
    }
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

  synchronized long pid() {
    return process.pid();
  }

  Path dataFolder() {
    return launch.cluster().dataFolder();
  }

  boolean tethered() {
    return launch.runner().tethered();
  }

  Secret secret() {
    return launch.cluster().secret();
  }

  /** The superuser's way into one of the server's databases. */
  Login superuser(String database) {
    return new Login(superuser.url() + database, superuser.user(), superuser.password());
  }

  @Override
  public synchronized void close() throws IOException {
    ended = true;
    new ServerProcess(process.toHandle()).stop();
    lock.close();
  }

  /** For a folder that nobody will open again. */
  synchronized void abandon() throws IOException {
    ended = true;
    new ServerProcess(process.toHandle()).abandon();
    lock.close();
  }
}

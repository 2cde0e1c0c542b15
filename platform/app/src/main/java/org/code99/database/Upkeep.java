package org.code99.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What has to be done once, when the database is closed or the JVM is asked to end. */
final class Upkeep {

  private interface Ending {
    void run() throws IOException;
  }

  private final Optional<EmbeddedServer> server;
  private final Ending ending;
  private volatile Runnable beforeJvmEnd = () -> {};
  private boolean ended;

  private Upkeep(Optional<EmbeddedServer> server, Ending ending) {
    this.server = server;
    this.ending = ending;
  }

  static Upkeep none() {
    return new Upkeep(Optional.empty(), () -> {});
  }

  static Upkeep keeping(EmbeddedServer server) {
    return new Upkeep(Optional.of(server), server::close).atJvmEnd();
  }

  static Upkeep removing(EmbeddedServer server) {
    return new Upkeep(
            Optional.of(server),
            () -> {
              server.abandon();
              Folders.remove(server.dataFolder());
            })
        .atJvmEnd();
  }

  private Upkeep atJvmEnd() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::jvmEnds, "code99-database-end"));
    return this;
  }

  private void jvmEnds() {
    beforeJvmEnd.run();
    end();
  }

  void beforeJvmEnd(Runnable wait) {
    beforeJvmEnd = wait;
  }

  Optional<EmbeddedServer> server() {
    return server;
  }

  synchronized void end() {
    if (!ended) {
      ended = true;
      try {
        ending.run();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

package org.code99.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be done once, when the database is closed or the JVM is asked to end. */
final class Upkeep {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  private interface Ending {
    void run() throws IOException;
  }

  private final Optional<EmbeddedServer> server;
  private final Ending ending;
  private final Runnable beforeJvmEnd;
  private boolean ended;

  private Upkeep(Optional<EmbeddedServer> server, Ending ending, Runnable beforeJvmEnd) {
    this.server = server;
    this.ending = ending;
    this.beforeJvmEnd = beforeJvmEnd;
  }

  static Upkeep none() {
    return new Upkeep(Optional.empty(), () -> {}, () -> {});
  }

  /** When the JVM ends, the server does so after the wait. */
  static Upkeep keeping(EmbeddedServer server, Runnable beforeJvmEnd) {
    return new Upkeep(Optional.of(server), server::close, beforeJvmEnd).atJvmEnd();
  }

  static Upkeep removing(EmbeddedServer server) {
    return new Upkeep(
            Optional.of(server),
            () -> {
              server.abandon();
              Folders.remove(server.dataFolder());
            },
            () -> {})
        .atJvmEnd();
  }

  private Upkeep atJvmEnd() {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(this::jvmEnds, "code99-database-end"));
    } catch (IllegalStateException ending) {
      LOG.debug("the JVM ends already: whoever opens the database closes it", ending);
    }
    return this;
  }

  private void jvmEnds() {
    beforeJvmEnd.run();
    end();
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

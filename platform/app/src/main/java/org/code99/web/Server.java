package org.code99.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door of the web server. The port is the setting {@code micronaut.server.port}. */
@Singleton
public class Server {
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final Provider<EmbeddedServer> server;
  private final Timers timers;
  private final int port;
  private final AtomicReference<Optional<EmbeddedServer>> serving =
      new AtomicReference<>(Optional.empty());

  Server(
      Provider<EmbeddedServer> server,
      Timers timers,
      @Property(name = "micronaut.server.port", defaultValue = "8080") int port) {
    this.server = server;
    this.timers = timers;
    this.port = port;
  }

  /**
   * Begins to serve.
   *
   * @return the address of the front page
   * @throws PortTaken when another program listens there
   */
  public URI start() throws PortTaken {
    try {
      EmbeddedServer begun = server.get().start();
      serving.set(Optional.of(begun));
      return begun.getURI();
    } catch (ServerStartupException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof BindException) {
          throw new PortTaken(port, e);
        }
      }
      throw e;
    }
  }

  /**
   * Takes no more requests, lets those under way come to their end, and has everybody stop who
   * works while it serves; the rooms are closed with it. Without {@link #start} there is nothing to
   * stop.
   */
  public void stop() {
    serving
        .getAndSet(Optional.empty())
        .ifPresent(begun -> {
          timers.rest();
          if (begun instanceof GracefulShutdownCapable patient) {
            awaitLast(patient);
          }
          begun.stop();
        });
  }

  private static void awaitLast(GracefulShutdownCapable patient) {
    try {
      // asked by another: a thread of the server that is held up by its request holds up the asker
      CompletableFuture.runAsync(
              () -> patient.shutdownGracefully().toCompletableFuture().join(),
              Thread::startVirtualThread)
          .get(GRACE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      LOG.warn(
          "requests that take longer than {} seconds are cut off; nothing else is said of them",
          GRACE.toSeconds());
      LastWords.spoken();
    } catch (ExecutionException e) {
      LOG.warn("requests under way could not be waited for: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Another program listens on the port. */
  public static final class PortTaken extends Exception {
    private static final long serialVersionUID = 1L;

    /** Of a port that cannot be listened at. */
    public PortTaken(int port, Throwable cause) {
      super(
          "Port %d is taken by another program: end that one, or choose another port with --port."
              .formatted(port),
          cause);
    }
  }
}

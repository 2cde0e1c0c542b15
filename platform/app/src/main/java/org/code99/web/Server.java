package org.code99.web;

import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.BindException;
import java.net.URI;

/** The door of the web server. The port is the setting {@code micronaut.server.port}. */
@Singleton
public class Server {
  private final Provider<EmbeddedServer> server;

  Server(Provider<EmbeddedServer> server) {
    this.server = server;
  }

  /**
   * Begins to serve.
   *
   * @return the address of the front page
   * @throws PortTaken when another program listens there
   */
  public URI start() throws PortTaken {
    try {
      return server.get().start().getURI();
    } catch (ServerStartupException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof BindException) {
          throw new PortTaken(server.get().getPort(), e);
        }
      }
      throw e;
    }
  }

  /** Another program listens on the port. */
  public static final class PortTaken extends Exception {
    private static final long serialVersionUID = 1L;

    PortTaken(int port, Throwable cause) {
      super(
          "Port %d is taken by another program: end that one, or choose another port with --port."
              .formatted(port),
          cause);
    }
  }
}

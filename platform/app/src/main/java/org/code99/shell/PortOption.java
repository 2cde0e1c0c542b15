package org.code99.shell;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.code99.web.Server;
import picocli.CommandLine.Option;

/** Where the house listens. */
final class PortOption {
  private static final int LAST = 65_535;

  @Option(
      names = "--port",
      paramLabel = "P",
      defaultValue = "8099",
      description = "Where it listens. Default: ${DEFAULT-VALUE}; 0 takes a free one.")
  private int port;

  /** Before anything is begun that would be left half done. */
  void refuseTaken() throws IOException, UnusableInput, Server.PortTaken {
    int wanted = setting();
    if (wanted > 0) {
      try (ServerSocket trial = new ServerSocket()) {
        trial.setReuseAddress(true);
        trial.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
      } catch (BindException e) {
        throw new Server.PortTaken(wanted, e);
      }
    }
  }

  /** As the server is told: -1 takes a free one. */
  int setting() throws UnusableInput {
    if (port < 0 || port > LAST) {
      throw new UnusableInput(
          "--port %d is none: name one from 1 to %d, or 0 for a free one.".formatted(port, LAST));
    }
    return port == 0 ? -1 : port;
  }
}

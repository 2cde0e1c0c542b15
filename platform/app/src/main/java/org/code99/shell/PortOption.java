package org.code99.shell;

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

  /** As the server is told: -1 takes a free one. */
  int setting() throws UnusableInput {
    if (port < 0 || port > LAST) {
      throw new UnusableInput(
          "--port %d is none: name one from 1 to %d, or 0 for a free one.".formatted(port, LAST));
    }
    return port == 0 ? -1 : port;
  }
}

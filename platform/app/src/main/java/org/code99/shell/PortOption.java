package org.code99.shell;

import picocli.CommandLine.Option;

/** Where the house listens. */
final class PortOption {
  @Option(
      names = "--port",
      paramLabel = "P",
      defaultValue = "8099",
      description = "Where it listens. Default: ${DEFAULT-VALUE}; 0 takes a free one.")
  private int port;

  /** As the server is told: -1 takes a free one. */
  int setting() {
    return port == 0 ? -1 : port;
  }
}

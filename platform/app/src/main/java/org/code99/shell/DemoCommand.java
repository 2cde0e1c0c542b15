package org.code99.shell;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code code99 demo}: two companies at work, to look around in. */
@Command(
    name = "demo",
    description = "Serves two made-up companies at work, until Ctrl-C or SIGTERM.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:ended when told to", "1:could not start", "2:unusable arguments"})
final class DemoCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private PortOption port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keeps the demonstration here. Default: a temporary folder that is removed.")
  private @Nullable Path data;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "99",
      description = "Decides which customers there are. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private PluginsOption plugins;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    int listening = port.setting();
    port.refuseTaken();
    try (Ending ending = new Ending()) {
      ending.of(() -> {
        if (data != null) {
          serve(data, listening, ending);
        } else {
          try (TemporaryFolder folder = TemporaryFolder.named("code99-demo-")) {
            serve(folder.path(), listening, ending);
          }
        }
      });
    }
    return 0;
  }

  private void serve(Path folder, int listening, Ending ending) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Path jars = plugins.folder();
    DemoClock clock = new DemoClock(Clock.systemUTC(), ending::goOn);
    try (Demonstration demonstration =
        Demonstration.open(folder, jars, listening, clock, ending::awaitPutAway)) {
      if (demonstration.isAnew()) {
        out.println(
            "The demonstration in %s was ended before its story was told: it begins anew."
                .formatted(folder));
      }
      if (demonstration.isNew()) {
        out.println("Telling the story of two companies; it takes a moment ...");
        out.flush();
      }
      URI address = demonstration.serve(seed);
      welcome(out, demonstration.access(), address, folder);
      ending.await();
    }
  }

  private static void welcome(PrintWriter out, DemoAccess access, URI address, Path folder) {
    out.println("Code 99 serves a demonstration at " + address);
    out.println("Who can sign in (user, password):");
    access
        .roles()
        .forEach((role, key) ->
            out.println("  %-26s %-36s %s".formatted(role, key.user(), key.password())));
    out.println(
        "The same, with a token for the API, stands in "
            + DemoAccess.file(folder.toAbsolutePath()));
    out.println("Ctrl-C ends it.");
    out.flush();
  }
}

package org.code99.shell;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code code99 rehearse}: the main job once, and the demonstration until its first page. The
 * launcher trains its cache by it; people have no use for it.
 */
@Command(name = "rehearse", description = "Trains the launcher's cache.", hidden = true)
final class RehearseCommand implements Callable<Integer> {
  private static final long SEED = 99;

  @Parameters(paramLabel = "FILE", description = "A list.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private Path list;

  @Option(names = "--company", required = true, description = "A company file.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private Path company;

  @Option(names = "--out", required = true, description = "Where the results of the job go.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private Path out;

  @Override
  public Integer call() throws Exception {
    int revived =
        Code99.commandLine()
            .execute(
                "revive",
                list.toString(),
                "--company",
                company.toString(),
                "--out",
                out.toString());
    DemoClock clock = new DemoClock(Clock.systemUTC(), () -> {});
    try (TemporaryFolder folder = TemporaryFolder.named("code99-rehearsal-");
        Demonstration demonstration =
            Demonstration.open(folder.path(), PluginFolder.ofThisProgram(), -1, clock, () -> {})) {
      look(demonstration.serve(SEED).resolve("/sign-in"));
    }
    return revived;
  }

  private static void look(URI page) throws IOException, InterruptedException {
    try (HttpClient visitor = HttpClient.newHttpClient()) {
      visitor.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
    }
  }
}

package org.code99.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.code99.host.HostSettings;
import org.code99.host.Inspection;
import org.code99.host.PluginHost;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code code99 plugins try}: what a plugin makes of the sample list, for its author's eyes. */
@Command(
    name = "try",
    description =
        "Runs the main job on the sample company with this plugin everywhere, in the guard, and shows what came out.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it did all that it was asked",
      "1:it was refused, or it failed at something; the reasons are told",
      "2:unusable arguments or file"
    })
final class TryPluginCommand implements Callable<Integer> {
  private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

  @Parameters(paramLabel = "JAR", description = "A plugin's jar.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private Path jar;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the results go. Default: a folder 'trial' beside the jar.")
  private @Nullable Path out;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The business day. Default: 2025-12-31, for which the sample was made.")
  private @Nullable LocalDate asOf;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, UnusableInput {
    if (!Files.isRegularFile(jar)) {
      throw new UnusableInput("there is no file " + jar + ": build the plugin first");
    }
    Inspection found = inspected();
    if (!found.acceptable()) {
      out().println(found.fileName() + ": refused");
      found.problems().forEach(problem -> out().println("  - " + problem));
      return 1;
    }
    Path results = Optional.ofNullable(out).orElseGet(() -> jar.resolveSibling("trial"));
    Summary summary;
    try (Meter meter = Meter.onTerminal()) {
      summary =
          new PluginTrial(jar, found, PluginTrial.samplesOfThisProgram())
              .into(results, Optional.ofNullable(asOf).orElse(AS_OF), meter);
      meter.end();
    }
    out().print(SummaryWords.of(summary, results));
    written(results).forEach(file -> out().println("  " + file.getFileName()));
    return summary.failures().containsKey(found.pluginId()) ? 1 : 0;
  }

  private Inspection inspected() {
    try (TemporaryFolder shelf = TemporaryFolder.named("code99-shelf");
        PluginHost host = PluginHost.open(HostSettings.of(shelf.path()))) {
      return host.inspect(jar);
    }
  }

  private static List<Path> written(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}

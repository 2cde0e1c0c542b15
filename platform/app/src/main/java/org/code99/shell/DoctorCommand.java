package org.code99.shell;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code code99 doctor}: what this machine lacks, how safe the database is, how the plugins are.
 */
@Command(
    name = "doctor",
    description =
        "Tells what this machine lacks, how safe the database is and how the plugins are.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:nothing is lacking", "1:something is lacking", "2:unusable arguments"})
final class DoctorCommand implements Callable<Integer> {
  private final Supplier<List<Finding>> plugins;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Looks at this data folder instead of a temporary one.")
  private @Nullable Path data;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private CommandSpec spec;

  /** The plugins' health is asked for when the command runs. */
  DoctorCommand(Supplier<List<Finding>> plugins) {
    this.plugins = plugins;
  }

  @Override
  public Integer call() {
    Path folder =
        Optional.ofNullable(data).orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
    List<Finding> machine = MachineCheck.forFolder(folder).findings();
    List<Finding> database = new DatabaseCheck(Optional.ofNullable(data)).findings();
    List<Finding> extensions = plugins.get();

    PrintWriter out = spec.commandLine().getOut();
    print(out, "Machine", machine);
    print(out, "Database", database);
    print(out, "Plugins", extensions);
    long lacks =
        Stream.of(machine, database, extensions)
            .flatMap(List::stream)
            .filter(Finding::isLack)
            .count();
    out.println(
        lacks == 0 ? "Nothing is lacking." : "Lacking: " + lacks + ". See the lines marked LACK.");
    out.flush();
    return lacks == 0 ? 0 : 1;
  }

  private static void print(PrintWriter out, String heading, List<Finding> findings) {
    out.println(heading);
    int width = findings.stream().mapToInt(f -> f.subject().length()).max().orElse(0);
    String line = "  %-4s  %-" + Math.max(width, 1) + "s  %s%n";
    findings.forEach(f -> out.printf(Locale.ROOT, line, f.state().mark(), f.subject(), f.words()));
    out.println();
  }
}

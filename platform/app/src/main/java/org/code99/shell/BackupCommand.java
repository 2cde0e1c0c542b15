package org.code99.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.code99.database.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code code99 backup}: everything a data folder knows, in one file, while the house serves. */
@Command(
    name = "backup",
    description = "Saves all data and the plugins to one file; the house may serve meanwhile.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:unusable arguments"})
final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The archive; it must not be there yet.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private Path file;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "code99-data",
      description = "The data folder. Default: ${DEFAULT-VALUE} in the current folder.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private Path data;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private PluginsOption plugins;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Archive.Contents saved = Archive.write(data, jars(plugins.folder()), file, Clock.systemUTC());
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "Saved %,d rows of %d tables and %d plugins to %s.%n",
        saved.rows(),
        saved.tables(),
        saved.plugins(),
        file);
    out.println("It holds personal data, and no keys: keep it where only you can read it.");
    out.flush();
    return 0;
  }

  private static List<Path> jars(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}

package org.code99.shell;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.code99.database.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code code99 restore}: an archive becomes a data folder again. */
@Command(
    name = "restore",
    description =
        "Puts an archive of backup into an empty data folder. Nothing leaves that house until an"
            + " admin releases it.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:refused or failed; nothing is left in the folder",
      "2:unusable arguments"
    })
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The archive.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private Path file;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "The data folder: empty, or not there yet.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private Path data;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private CommandSpec spec;

  @Override
  public Integer call() {
    Archive.Contents restored = Archive.restore(file, data);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "Restored %,d rows of %d tables, saved at %s, to %s.%n",
        restored.rows(),
        restored.tables(),
        restored.madeAt(),
        data);
    if (restored.plugins() > 0) {
      out.printf(
          Locale.ROOT,
          "The %d plugins of that day lie in %s: name it with --plugins to use them.%n",
          restored.plugins(),
          data.resolve("plugins"));
    }
    out.println("Nothing leaves this house until an admin releases it, under House.");
    out.flush();
    return 0;
  }
}

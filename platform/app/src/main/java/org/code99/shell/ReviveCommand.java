package org.code99.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code code99 revive}: a list of lost customers in, a ranked plan with letters and kits out. */
@Command(
    name = "revive",
    description = "Reads a list of lost customers and writes a ranked plan with letters and kits.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done; a plugin that failed is named in the result",
      "1:failed",
      "2:unusable arguments or file"
    })
final class ReviveCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "The list: CSV with a line of headings, any usual delimiter.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private Path list;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the results go.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private Path out;

  @Option(
      names = "--company",
      paramLabel = "FILE",
      description = "Who we are: see docs/samples/company.yaml.")
  private @Nullable Path company;

  @Option(
      names = "--wave",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "Pieces for the first N files of each owner; 0 means all. Default: ${DEFAULT-VALUE}.")
  private int wave;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keeps the database here; without it, in a folder that is removed.")
  private @Nullable Path data;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The business day, like 2026-03-31. Default: today.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "99",
      description = "The only source of chance. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--map",
      paramLabel = "FIELD=HEADING",
      description = "Names the heading of a field where it does not speak for itself.")
  private Map<String, String> map = new LinkedHashMap<>();

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private PluginsOption plugins;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (wave < 0) {
      throw new UnusableInput("--wave is 0 for all, or how many files of each owner; not " + wave);
    }
    if (!Files.isReadable(list) || Files.isDirectory(list)) {
      throw new UnusableInput(
          list
              + " cannot be read: "
              + (Files.exists(list) ? "it is no readable file" : "there is no such file"));
    }
    makeWritable(out);
    Optional<CompanyFile> file = Optional.empty();
    if (company != null) {
      file = Optional.of(CompanyFileReader.read(company));
    }
    Path pluginFolder = plugins.folder();
    try (House house = House.open(Optional.ofNullable(data), pluginFolder);
        Meter meter = Meter.onTerminal()) {
      Revival revival =
          new Revival(
              house,
              new Revival.Task(
                  list,
                  out,
                  file,
                  wave,
                  Optional.ofNullable(asOf).orElseGet(LocalDate::now),
                  seed,
                  map),
              meter);
      Summary summary = revival.run();
      meter.end();
      spec.commandLine().getOut().print(SummaryWords.of(summary, out));
      spec.commandLine().getOut().flush();
    }
    return 0;
  }

  private static void makeWritable(Path folder) throws UnusableInput {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".code99-", ".tmp"));
    } catch (IOException e) {
      throw new UnusableInput("nothing can be written to " + folder + ": " + Sentences.of(e));
    }
  }
}

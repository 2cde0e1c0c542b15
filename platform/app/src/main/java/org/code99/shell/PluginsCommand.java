package org.code99.shell;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.code99.host.Change;
import org.code99.host.DeclaredExtension;
import org.code99.host.Inspection;
import org.code99.host.PluginHost;
import org.code99.host.PluginStatus;
import org.code99.host.TrustBook;
import org.code99.host.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code code99 plugins}: what is there, and whether a jar may come in. */
@Command(
    name = "plugins",
    description =
        "Lists the plugins that run here, begins, tries or signs one, looks into a jar, or says whom a house trusts.",
    mixinStandardHelpOptions = true,
    subcommands = {SignCommand.class, TrustCommand.class})
final class PluginsCommand implements Runnable {
  private static final int DONE = 0;
  private static final int FAILED = 1;

  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "say what to do: list, new DIR, pack DIR, try JAR, verify JAR, sign JAR or trust");
  }

  @Command(
      name = "list",
      description =
          "Opens every plugin of the folder as the main job does, and says how it stands.",
      mixinStandardHelpOptions = true)
  int list(
      @Option(
              names = "--plugins",
              paramLabel = "DIR",
              description = "folder of plugin jars; the distribution's own when left out")
          Optional<Path> plugins) {
    Path folder = plugins.orElseGet(PluginFolder::ofThisProgram);
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(), "there is no folder " + folder + ": name one with --plugins DIR");
    }
    try (TemporaryFolder shelf = TemporaryFolder.named("code99-shelf");
        PluginHost host = PluginHost.open(HouseSettings.of(shelf.path()))) {
      host.trust(House.trusted(folder));
      List<Change> changes = host.openAll(folder);
      changes.forEach(this::print);
      if (changes.isEmpty()) {
        out().println("No plugins in " + folder + ": every point keeps its plain behaviour.");
      }
      return changes.stream().allMatch(Change::done) ? DONE : FAILED;
    }
  }

  @Command(
      name = "verify",
      description =
          "Looks into a jar without running its code: who signed it, and all that is wrong.",
      mixinStandardHelpOptions = true)
  int verify(
      @Parameters(paramLabel = "JAR", description = "a plugin's jar; its signature lies beside it")
          Path jar,
      @Option(
              names = "--data",
              paramLabel = "DIR",
              description = "asks the house of this data folder whom it trusts")
          Optional<Path> data) {
    if (!Files.isRegularFile(jar)) {
      throw new ParameterException(spec.commandLine(), "there is no file " + jar);
    }
    return data.map(
            folder -> {
              try (QuietHouse house = QuietHouse.beside(folder)) {
                return verified(house.host(), jar);
              }
            })
        .orElseGet(() -> {
          try (TemporaryFolder shelf = TemporaryFolder.named("code99-shelf");
              PluginHost host = PluginHost.open(HouseSettings.of(shelf.path()))) {
            host.trust(TrustBook.ofProgram(PluginFolder.ofThisProgram()));
            return verified(host, jar);
          }
        });
  }

  private int verified(PluginHost host, Path jar) {
    Inspection inspection = host.inspect(jar);
    print(inspection);
    if (inspection.acceptable()) {
      Verdict verdict = host.verdict(inspection.sha256());
      host.signature(inspection.sha256())
          .ifPresent(signature ->
              out()
                  .println(
                      "  signed   " + signature.name() + ", key " + signature.key().fingerprint()));
      out()
          .println(
              "  trust    "
                  + verdict.level().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                  + ": "
                  + verdict.words());
    }
    return inspection.acceptable() ? DONE : FAILED;
  }

  private void print(Change change) {
    switch (change) {
      case Change.Done(PluginStatus status) -> {
        out().println(status.pluginId() + " " + status.version() + ": " + status.state().inWords());
        status.extensions().forEach(this::print);
      }
      case Change.Refused(String subject, List<String> reasons) -> {
        out().println(subject + ": refused");
        reasons.forEach(reason -> out().println("  - " + reason));
      }
    }
  }

  private void print(Inspection inspection) {
    out().println(inspection.fileName() + ": " + (inspection.acceptable() ? "fine" : "refused"));
    inspection.problems().forEach(problem -> out().println("  - " + problem));
    facts(inspection).forEach(fact -> out().println("  " + fact));
    inspection.extensions().forEach(this::print);
  }

  private static List<String> facts(Inspection inspection) {
    List<String> facts = new ArrayList<>();
    fact(facts, "plugin   ", (inspection.pluginId() + " " + inspection.version()).strip());
    fact(facts, "provider ", inspection.provider());
    fact(facts, "licence  ", inspection.licence());
    fact(facts, "API      ", inspection.requires());
    fact(facts, "SHA-256  ", inspection.sha256());
    return facts;
  }

  private static void fact(List<String> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(name + value);
    }
  }

  private void print(DeclaredExtension extension) {
    String points = extension.points().stream().collect(Collectors.joining(", "));
    out()
        .println(
            "  supplies "
                + (points.isEmpty() ? "nothing" : points)
                + " ("
                + extension.extensionId()
                + (extension.settingsSchema().isPresent() ? ", with settings)" : ")"));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}

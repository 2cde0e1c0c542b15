package org.code99.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.code99.host.HostSettings;
import org.code99.host.Inspection;
import org.code99.host.PluginHost;

/**
 * The main job on the sample company with one plugin in every region: whatever it supplies takes
 * the place of what the sample uses there.
 *
 * @param jar the plugin's
 * @param found in it
 * @param samples the folder of the sample list and the sample company
 */
record PluginTrial(Path jar, Inspection found, Path samples) {
  private static final int WAVE = 5;
  private static final long SEED = 99;

  /** The samples that come with the program. */
  static Path samplesOfThisProgram() {
    return PluginFolder.ofThisProgram().resolveSibling("samples");
  }

  /** Runs the job and writes its results into a folder. */
  Summary into(Path out, LocalDate asOf, Meter meter) throws IOException, UnusableInput {
    Files.createDirectories(out);
    try (TemporaryFolder plugins = TemporaryFolder.named("code99-trial-")) {
      Files.copy(jar, plugins.path().resolve("on-trial.jar"));
      copyTheOthers(plugins.path());
      try (House house = House.open(Optional.empty(), plugins.path())) {
        return new Revival(
                house,
                new Revival.Task(
                    samples.resolve("lost-customers.csv"),
                    out,
                    Optional.of(company()),
                    WAVE,
                    asOf,
                    SEED,
                    Map.of()),
                meter)
            .run();
      }
    }
  }

  /** What the program comes with, but for an older or newer jar of the same plugin. */
  private void copyTheOthers(Path folder) throws IOException {
    try (TemporaryFolder shelf = TemporaryFolder.named("code99-shelf-");
        PluginHost host = PluginHost.open(HostSettings.of(shelf.path()));
        Stream<Path> bundled = Files.list(PluginFolder.ofThisProgram())) {
      for (Path other : bundled.filter(file -> file.toString().endsWith(".jar")).toList()) {
        if (!host.inspect(other).pluginId().equals(found.pluginId())) {
          Files.copy(other, folder.resolve(other.getFileName().toString()));
        }
      }
    }
  }

  private CompanyFile company() throws IOException, UnusableInput {
    CompanyFile sample = CompanyFileReader.read(samples.resolve("company.yaml"));
    List<CompanyFile.PluginChoice> its =
        found.extensions().stream()
            .flatMap(extension ->
                PluginChoices.kinds(extension.points()).stream()
                    .map(kind ->
                        new CompanyFile.PluginChoice("", kind, extension.extensionId(), Map.of())))
            .toList();
    List<String> taken = its.stream().map(CompanyFile.PluginChoice::kind).toList();
    return sample.choosing(
        Stream.concat(
                sample.choices().stream().filter(choice -> !taken.contains(choice.kind())),
                its.stream())
            .toList());
  }
}

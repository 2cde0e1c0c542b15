package org.code99.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code code99 plugins new}: a plugin that is green from the first minute. */
@Command(
    name = "new",
    description = "Begins a plugin in an empty folder: sources, settings, texts and tests.",
    mixinStandardHelpOptions = true)
final class NewPluginCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A new or empty folder.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private Path folder;

  @Option(
      names = "--id",
      required = true,
      description = "In reverse DNS form, such as com.example.approach-cake.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private String id;

  @Option(
      names = "--name",
      defaultValue = "A short letter",
      description = "As people read it. Default: ${DEFAULT-VALUE}.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private String name;

  @Option(
      names = "--provider",
      defaultValue = "Unnamed",
      description = "Who makes it. Default: ${DEFAULT-VALUE}.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private String provider;

  @Option(
      names = "--data",
      paramLabel = "KIND",
      description =
          "A plugin without Java: a taxonomy or a letter, in files that anybody can edit.")
  private @Nullable DataTemplate data;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, UnusableInput {
    PluginDraft draft = new PluginDraft(id, name, provider);
    List<String> faults = draft.faults();
    if (!faults.isEmpty()) {
      throw new UnusableInput(String.join("; ", faults));
    }
    refuseWhatIsThere();
    if (data != null) {
      data.into(folder, draft);
      spec.commandLine()
          .getOut()
          .printf("%s lies in %s. Next: code99 plugins pack %s%n", draft.id(), folder, folder);
      return 0;
    }
    OfflineRepository repository = OfflineRepository.ofThisProgram();
    PluginTemplate template = repository.template();
    template.into(folder, draft.properties());
    repository.tell(folder);
    spec.commandLine()
        .getOut()
        .printf("%s lies in %s. Next: cd %s && mvn verify%n", draft.id(), folder, folder);
    return 0;
  }

  private void refuseWhatIsThere() throws IOException, UnusableInput {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UnusableInput(folder + " is a file: name a new or empty folder");
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new UnusableInput(folder + " is not empty: name a new or empty folder");
        }
      }
    }
  }
}

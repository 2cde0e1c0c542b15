package org.code99.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.code99.database.Database;
import org.code99.web.Server;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench pages}: how long people wait for a page while many ask at once. */
@Command(
    name = "pages",
    mixinStandardHelpOptions = true,
    description = {
      "Serves a company of many files and asks for its pages at a constant rate, as people of",
      "several roles would; then for the first page of a drawer, by one visitor alone.",
      "A wait is counted from when a page should have been asked for."
    })
final class BenchPagesCommand implements Callable<Integer> {
  private static final int WARM_UP_SECONDS = 20;
  private static final int ALONE = 300;

  @Option(
      names = "--files",
      defaultValue = "200000",
      description = "Files of the company. Default: ${DEFAULT-VALUE}.")
  private int files;

  @Option(
      names = "--rate",
      defaultValue = "100",
      description = "Pages asked for in a second. Default: ${DEFAULT-VALUE}.")
  private int rate;

  @Option(
      names = "--seconds",
      defaultValue = "300",
      description = "How long. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keeps the company here, and finds it here again. Default: a temporary folder.")
  private @Nullable Path data;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also writes the figures to this file.")
  private @Nullable Path json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (files < 1_000 || rate < 1 || seconds < 1) {
      spec.commandLine().getErr().println("--files is 1000 or more, --rate and --seconds 1.");
      return 2;
    }
    Database database =
        Optional.ofNullable(data).map(Database::embedded).orElseGet(Database::temporary);
    try (House house =
        House.open(database, PluginFolder.ofThisProgram(), Map.of("micronaut.server.port", -1))) {
      say("A company of %,d files ...", files);
      BenchCompany company = BenchCompany.in(house, files);
      URI address = house.door(Server.class).start();
      try (PageVisitors visitors = PageVisitors.signedIn(address, company)) {
        measure(visitors);
      }
    }
    return 0;
  }

  private void measure(PageVisitors visitors) throws IOException, InterruptedException {
    say("Warming up for %d s ...", WARM_UP_SECONDS);
    visitors.ask(rate, Duration.ofSeconds(WARM_UP_SECONDS));
    say("%d pages a second for %d s ...", rate, seconds);
    Waits waits = visitors.ask(rate, Duration.ofSeconds(seconds));
    Waits alone = visitors.alone(ALONE);
    for (String page : waits.pages()) {
      say("  %s", waits.of(page));
    }
    say("%s", waits.together());
    say("one visitor alone: %s", alone.together());
    if (json != null) {
      Files.writeString(json, json(waits, alone));
    }
  }

  private String json(Waits waits, Waits alone) {
    return "{\"files\": %d, \"rate\": %d, \"seconds\": %d, \"all\": %s, \"alone\": %s, \"pages\": [%s]}%n"
        .formatted(
            files,
            rate,
            seconds,
            waits.together().json(),
            alone.together().json(),
            waits.pages().stream()
                .map(page -> waits.of(page).json())
                .collect(Collectors.joining(", ")));
  }

  private void say(String line, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, line + "%n", values);
    out.flush();
  }
}

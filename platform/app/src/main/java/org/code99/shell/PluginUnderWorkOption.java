package org.code99.shell;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.code99.regions.InstalledPlugins;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A plugin that somebody is writing, followed as it is built. */
final class PluginUnderWorkOption {
  private static final Duration ROUND = Duration.ofMillis(500);

  @Option(
      names = "--dev-plugin",
      paramLabel = "PATH",
      description =
          "For authors: a plugin's project or jar. Each build of it runs here at once, accepted by nobody.")
  private @Nullable Path place;

  /** Nothing, or what is said before anything is begun. */
  Optional<String> warning() throws UnusableInput {
    if (place != null && !Files.exists(place)) {
      throw new UnusableInput(
          "--dev-plugin: there is no %s; name a plugin's project or its jar.".formatted(place));
    }
    return Optional.ofNullable(place)
        .map(
            "DEVELOPMENT: whatever is built at %s runs in this house at once, and nobody accepts it. Do not work with real customers here."
                ::formatted);
  }

  /** Whether somebody writes a plugin here. */
  boolean named() {
    return place != null;
  }

  /** Looks at what is built, until it is closed. */
  interface Following extends AutoCloseable {
    @Override
    void close();
  }

  /** Follows the builds of the plugin that was named, if one was. */
  Following followed(House house, PrintWriter out) {
    if (place == null) {
      return () -> {};
    }
    PluginUnderWork plugin =
        new PluginUnderWork(
            place,
            house.host(),
            house.door(InstalledPlugins.class),
            line -> {
              out.println(line);
              out.flush();
            });
    ScheduledExecutorService rounds =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("plugin under work").factory());
    ScheduledFuture<?> looking =
        rounds.scheduleWithFixedDelay(
            () -> look(plugin, out), 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
    return () -> {
      looking.cancel(false);
      rounds.close();
      plugin.close();
    };
  }

  /** Whatever goes wrong with one build, the next one is looked at. */
  private static void look(PluginUnderWork plugin, PrintWriter out) {
    try {
      plugin.look();
    } catch (RuntimeException e) {
      out.println("The plugin under work could not be looked at: " + e.getMessage());
      out.flush();
    }
  }
}

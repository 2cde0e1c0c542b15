package org.code99.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.code99.database.Scope;
import org.code99.host.Inspection;
import org.code99.host.PluginHost;
import org.code99.host.PluginStatus;
import org.code99.regions.InstalledPlugins;

/**
 * A plugin that somebody is writing, in a house of theirs: whenever its jar was built anew, that is
 * opened beside what is live and takes its place. The house answers for it without being asked.
 */
final class PluginUnderWork implements AutoCloseable {
  private static final Predicate<String> A_PLUGIN =
      Pattern.compile(".*(?<!-sources|-javadoc|-tests)\\.jar").asMatchPredicate();
  private static final Stamp NONE = new Stamp(Path.of(""), 0, FileTime.fromMillis(0));

  private final Path place;
  private final PluginHost host;
  private final InstalledPlugins plugins;
  private final Consumer<String> tell;
  private final TemporaryFolder copies = TemporaryFolder.named("code99-under-work-");
  private Stamp seen = NONE;
  private Stamp taken = NONE;

  /** A jar as it lies there at a moment. */
  private record Stamp(Path jar, long size, FileTime at) {
    static Stamp of(Path jar) {
      try {
        return new Stamp(jar, Files.size(jar), Files.getLastModifiedTime(jar));
      } catch (IOException e) {
        return NONE; // it is being replaced at this very moment
      }
    }
  }

  /**
   * Looks at nothing yet.
   *
   * @param place a jar, or the folder of a plugin's project; nothing need be built yet
   * @param tell hears one line of each build
   */
  PluginUnderWork(Path place, PluginHost host, InstalledPlugins plugins, Consumer<String> tell) {
    this.place = place;
    this.host = host;
    this.plugins = plugins;
    this.tell = tell;
    host.trust(
        host.trusted()
            .vouchingFor(
                Stream.concat(host.trusted().vouched().stream(), Stream.of(copies.path()))
                    .toList()));
  }

  /**
   * Looks once. A jar is taken when it is as it was at the look before: until then it may be only
   * half written.
   */
  void look() {
    Stamp now = jar().map(Stamp::of).orElse(NONE);
    boolean settled = now.equals(seen);
    seen = now;
    if (settled && !now.equals(taken) && !now.equals(NONE)) {
      taken = now;
      tell.accept(Scope.house().in(() -> take(now.jar())));
    }
  }

  /** The newest jar, where a folder was named: it is called otherwise in each version. */
  private Optional<Path> jar() {
    if (!Files.isDirectory(place)) {
      return Optional.of(place).filter(Files::isRegularFile);
    }
    Path built = place.resolve("target");
    try (Stream<Path> files = Files.list(Files.isDirectory(built) ? built : place)) {
      return files
          .filter(file -> A_PLUGIN.test(file.getFileName().toString()))
          .max(Comparator.comparing(file -> Stamp.of(file).at()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a copy, for the next build writes over the original; a signature stays behind. */
  private String take(Path jar) {
    Path copy = copies.path().resolve(jar.getFileName());
    try {
      Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      return jar + " cannot be read: " + Sentences.of(e);
    }
    Inspection found = host.inspect(copy);
    Optional<PluginStatus> before = status(found);
    if (before.filter(there -> there.sha256().equals(found.sha256())).isPresent()) {
      return "%s was built, and no byte of it is another one.".formatted(found.fileName());
    }
    List<String> faults = plugins.bring(copy);
    if (!faults.isEmpty()) {
      return "%s is refused%s: %s"
          .formatted(
              found.fileName(),
              before.isPresent() ? ", and what was there goes on" : "",
              String.join("; ", faults));
    }
    return "%s %s is %s."
        .formatted(
            found.pluginId(),
            found.version(),
            status(found).map(there -> there.state().inWords()).orElse("gone"));
  }

  private Optional<PluginStatus> status(Inspection jar) {
    return host.plugins().stream()
        .filter(there -> there.pluginId().equals(jar.pluginId()))
        .findFirst();
  }

  @Override
  public void close() {
    copies.close();
  }
}

package org.code99.shell;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.propagation.PropagatedContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.code99.database.Database;
import org.code99.database.Ids;
import org.code99.database.Scope;
import org.code99.host.Change;
import org.code99.host.OpeningMarks;
import org.code99.host.PluginHost;
import org.code99.host.TrustBook;
import org.code99.regions.HouseKey;
import org.code99.regions.Secrets;
import org.code99.shelf.Shelf;
import org.code99.web.Server;

/**
 * The house with its lights on: database, plugins and rooms; everything goes out again when it is
 * closed. It is opened and closed by one thread, which works for whoever runs the machine: for all
 * companies of the house.
 */
final class House implements AutoCloseable {
  /** The file in a data folder that holds the key of its secrets. */
  static final String SECRETS_KEY = "secrets.key";

  private final Database database;
  private final TemporaryFolder shelf;
  private final PluginHost host;
  private final ApplicationContext rooms;
  private final List<Change.Refused> refusedPlugins;
  private final PropagatedContext.Scope operator;

  private House(
      Database database,
      TemporaryFolder shelf,
      PluginHost host,
      ApplicationContext rooms,
      List<Change.Refused> refusedPlugins,
      PropagatedContext.Scope operator) {
    this.database = database;
    this.shelf = shelf;
    this.host = host;
    this.rooms = rooms;
    this.refusedPlugins = refusedPlugins;
    this.operator = operator;
  }

  /**
   * Opens the house.
   *
   * @param data where the database keeps its data; without it, in a folder that goes away again
   * @param plugins the folder of plugin jars; one that is not there holds none
   */
  static House open(Optional<Path> data, Path plugins) {
    return open(data.map(Database::embedded).orElseGet(Database::temporary), plugins, Map.of());
  }

  /**
   * Opens the house on a database, which it closes with itself. No demonstration may begin anew
   * there from then on.
   *
   * @param settings of the server, such as its port; a house that does not serve needs none
   */
  static House open(Database database, Path plugins, Map<String, Object> settings) {
    House house = open(database, plugins, settings, Clock.systemUTC());
    try {
      for (Path folder : database.folder().stream().toList()) {
        HalfTold.over(folder);
      }
      return house;
    } catch (IOException e) {
      house.close();
      throw new UncheckedIOException(e);
    }
  }

  /** The same by a clock of its own. A house that does not open closes its database, too. */
  static House open(Database database, Path plugins, Map<String, Object> settings, Clock clock) {
    try {
      return opened(database, plugins, settings, clock);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static House opened(
      Database database, Path plugins, Map<String, Object> settings, Clock clock) {
    TemporaryFolder shelf = TemporaryFolder.named("code99-shelf-");
    PluginHost host =
        PluginHost.open(
            HouseSettings.of(shelf.path()).withOffLimits(offLimits(database, plugins, settings)));
    ApplicationContext rooms =
        ApplicationContext.builder()
            .banner(false)
            .deduceEnvironment(false)
            .properties(database.properties())
            .properties(Map.of(HouseKey.PROPERTY, secretsKey(database)))
            .properties(settings)
            .build();
    OpeningMarks marks = OpeningMarks.in(openings(database));
    host.watch(marks);
    host.trust(trusted(plugins));
    rooms.registerSingleton(PluginHost.class, host);
    rooms.registerSingleton(Clock.class, clock);
    rooms.registerSingleton(Ids.class, new Ids(clock, new SecureRandom()));
    PropagatedContext.Scope operator = Scope.house().enter();
    try {
      rooms.start();
      List<Change.Refused> refused = rooms.getBean(Shelf.class).open(plugins, marks);
      rooms.getBean(Secrets.class).sealAll();
      return new House(database, shelf, host, rooms, refused, operator);
    } catch (RuntimeException e) {
      putAway(operator, rooms, host, shelf);
      throw e;
    }
  }

  /**
   * What came with the program is built in by its list; for any other folder whoever names it
   * answers.
   */
  static TrustBook trusted(Path plugins) {
    Path own = PluginFolder.ofThisProgram();
    TrustBook builtIn = TrustBook.ofProgram(own);
    boolean named = !plugins.toAbsolutePath().normalize().equals(own.toAbsolutePath().normalize());
    return named ? builtIn.vouchingFor(List.of(plugins)) : builtIn;
  }

  /** Beside the data; for a server that somebody else runs, in this machine's temporary folder. */
  private static Path openings(Database database) {
    return database
        .folder()
        .map(folder -> folder.resolve("openings"))
        .orElseGet(() ->
            Path.of(
                System.getProperty("java.io.tmpdir"),
                "code99-openings-" + Objects.hashCode(database.properties().get("code99.place"))));
  }

  /** No plugin is ever granted the data, the plugins or the key of secrets. */
  private static List<Path> offLimits(
      Database database, Path plugins, Map<String, Object> settings) {
    return Stream.of(
            database.folder().stream(),
            Stream.of(plugins),
            Optional.ofNullable(settings.get(HouseKey.PROPERTY))
                .map(key -> Path.of(key.toString()).toAbsolutePath().getParent())
                .stream())
        .flatMap(paths -> paths)
        .toList();
  }

  /** Beside the data; whoever has a server of their own says where. */
  private static String secretsKey(Database database) {
    return database.folder().map(folder -> folder.resolve(SECRETS_KEY).toString()).orElse("");
  }

  /** The door of a room. */
  <T> T door(Class<T> room) {
    return rooms.getBean(room);
  }

  Database database() {
    return database;
  }

  PluginHost host() {
    return host;
  }

  /** Jars of the folder that were not opened, and why. */
  List<Change.Refused> refusedPlugins() {
    return refusedPlugins;
  }

  @Override
  public void close() {
    if (rooms.isRunning()) {
      rooms.getBean(Server.class).stop();
    }
    putAway(operator, rooms, host, shelf);
    database.close();
  }

  private static void putAway(
      PropagatedContext.Scope operator,
      ApplicationContext rooms,
      PluginHost host,
      TemporaryFolder shelf) {
    operator.close();
    rooms.close();
    host.close();
    shelf.close();
  }
}

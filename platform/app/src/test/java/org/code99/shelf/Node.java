package org.code99.shelf;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.code99.database.Ids;
import org.code99.database.Scope;
import org.code99.host.HostSettings;
import org.code99.host.OpeningMarks;
import org.code99.host.PluginHost;
import org.code99.host.PluginStatus;
import org.code99.host.TrustBook;

/** A process of the house, as it starts: its own host, the plugin folder, the common database. */
record Node(ApplicationContext rooms, PluginHost host) implements AutoCloseable {
  /**
   * Opens the house.
   *
   * @param home holds the folder {@code plugins} and the marks of what is being opened
   */
  static Node start(Map<String, Object> database, Path home) {
    PluginHost host = PluginHost.open(HostSettings.of(home.resolve("shelf")));
    OpeningMarks marks = OpeningMarks.in(home.resolve("openings"));
    host.watch(marks);
    host.trust(TrustBook.ofProgram(home.resolve("plugins")));
    ApplicationContext rooms = ApplicationContext.builder().properties(database).build();
    rooms.registerSingleton(PluginHost.class, host);
    rooms.registerSingleton(Clock.class, Clock.systemUTC());
    rooms.registerSingleton(Ids.class, new Ids(Clock.systemUTC(), new SecureRandom()));
    rooms.start();
    rooms.getBean(Shelf.class).open(home.resolve("plugins"), marks);
    return new Node(rooms, host);
  }

  /**
   * Uploads a jar and makes it the one that is there, in a process of its own that says {@code
   * done} afterwards.
   *
   * @param args the home, the jar, then properties of the database and their values
   */
  public static void main(String[] args) {
    Map<String, Object> properties = new HashMap<>();
    for (int i = 2; i < args.length; i += 2) {
      properties.put(args[i], args[i + 1]);
    }
    try (Node node = start(properties, Path.of(args[0]))) {
      node.stand(node.put(Path.of(args[1])), "The field wants it");
    }
  }

  /** Puts a jar on the shelf; its SHA-256. */
  String put(Path jar) {
    return Scope.house()
        .in(() -> {
          var inspection = host.inspect(jar);
          door(Deciding.class).keep(inspection, jar, Who.OPERATOR);
          return inspection.sha256();
        });
  }

  /** Accepts a jar of the shelf and makes it the one that is there. */
  JarWord stand(String sha256, String why) {
    return Scope.house()
        .in(() -> {
          long asOf = door(Looking.class).in(sha256).asOf();
          return door(Deciding.class).stand(Who.OPERATOR, sha256, asOf, true, why);
        });
  }

  void say(JarWord word, String sha256, String why) {
    Scope.house().in(() -> door(Deciding.class).say(Who.OPERATOR, word, sha256, why));
  }

  /** The version of a plugin that is there, and how it stands. */
  String state(String plugin) {
    return host.plugins().stream()
        .filter(status -> status.pluginId().equals(plugin))
        .map(Node::told)
        .findFirst()
        .orElse("gone");
  }

  private static String told(PluginStatus status) {
    return status.version() + " " + status.state().inWords().replaceFirst(" \\(.*", "");
  }

  <T> T door(Class<T> room) {
    return rooms.getBean(room);
  }

  @Override
  public void close() {
    rooms.close();
    host.close();
  }
}

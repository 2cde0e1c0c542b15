package org.code99.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The database of this run: started if it is our own, checked for safety, its tables up to date.
 *
 * <p>Closing it stops a server of our own; so does the end of the JVM, however it ends. Close the
 * Micronaut context that works on it first.
 */
public final class Database implements AutoCloseable {
  /** What is done before the rooms may come in. */
  private enum Preparation {
    /** Whatever it takes. */
    WHOLE,
    /** All but where it stands: its copies stand elsewhere. */
    BLANK,
    /** All but the tables: its blank had them. */
    FILLED
  }

  private final Login owner;
  private final Login app;
  private final Place place;
  private final Upkeep upkeep;

  private Database(Login owner, Login app, Place place, Upkeep upkeep) {
    this.owner = owner;
    this.app = app;
    this.place = place;
    this.upkeep = upkeep;
  }

  /**
   * A PostgreSQL of our own that keeps its data in this folder. The folder is made if it is missing
   * and belongs to this process until the database is closed.
   *
   * @throws DatabaseProblem if the folder is in use, cannot be written, or PostgreSQL does not
   *     start
   */
  public static Database embedded(Path dataFolder) {
    return embedded(dataFolder, () -> {});
  }

  /**
   * The same, for somebody who puts the database away when the JVM is told to end.
   *
   * @param beforeJvmEnd what the server waits for then, from its start on; it ends afterwards in
   *     any case
   * @throws DatabaseProblem if the folder is in use, cannot be written, or PostgreSQL does not
   *     start
   */
  public static Database embedded(Path dataFolder, Runnable beforeJvmEnd) {
    Path folder = dataFolder.toAbsolutePath().normalize();
    DataFolder.refuseHalfRestored(folder);
    return embedded(folder, server -> Upkeep.keeping(server, beforeJvmEnd));
  }

  /** The same, for a folder that an archive is about to be put into. */
  static Database restoring(Path folder) {
    return embedded(folder, server -> Upkeep.keeping(server, () -> {}));
  }

  /**
   * A PostgreSQL of our own in a folder that is removed when the database is closed or the JVM is
   * asked to end.
   *
   * @throws DatabaseProblem if there is no place for the folder, or PostgreSQL does not start
   */
  public static Database temporary() {
    return Blank.ofThisProgram(Runner.here())
        .map(Database::temporary)
        .orElseGet(() -> embedded(TemporaryFolder.create(), Upkeep::removing));
  }

  /** A copy of an empty one, which is made where there is none yet. */
  static Database temporary(Blank blank) {
    Path folder = TemporaryFolder.create();
    try {
      boolean filled = blank.fill(folder);
      if (!filled) {
        Path made = TemporaryFolder.create();
        embedded(made, server -> Upkeep.keeping(server, () -> {}), Preparation.BLANK).close();
        blank.keep(made);
        Folders.remove(made);
        filled = blank.fill(folder);
      }
      return embedded(folder, Upkeep::removing, filled ? Preparation.FILLED : Preparation.WHOLE);
    } catch (IOException e) {
      throw new DatabaseProblem(
          "The database in %s could not be made: %s".formatted(folder, Reason.of(e)), e);
    }
  }

  /**
   * A PostgreSQL server that somebody else runs; the user owns the database's tables and may create
   * roles.
   *
   * @throws DatabaseProblem if it cannot be reached, or runs with settings that lose data
   */
  public static Database external(String jdbcUrl, String user, String password) {
    return external(jdbcUrl, user, password, UnsafeSettings.REFUSED);
  }

  /**
   * The same, for a server whose settings may lose data when that is accepted by name.
   *
   * @throws DatabaseProblem if it cannot be reached, or runs with settings that are not accepted
   */
  public static Database external(
      String jdbcUrl, String user, String password, UnsafeSettings unsafe) {
    if (!jdbcUrl.startsWith("jdbc:postgresql://") || !jdbcUrl.substring(18).contains("/")) {
      throw new DatabaseProblem(
          "%s is no address of a PostgreSQL: write it as jdbc:postgresql://host/name?user=...&password=..."
              .formatted(Reason.unsecret(jdbcUrl)));
    }
    return prepared(new Login(jdbcUrl, user, password), unsafe, Upkeep.none(), Preparation.WHOLE);
  }

  /**
   * Throws away everything that the database of a data folder holds: whoever opens it next finds no
   * row in it.
   *
   * @throws DatabaseProblem if the folder is in use, or PostgreSQL does not start
   */
  public static void empty(Path dataFolder) {
    Path folder = dataFolder.toAbsolutePath().normalize();
    try (EmbeddedServer server =
            EmbeddedServer.start(folder, Runner.here(), ServerSettings.forThisMachine());
        Connection superuser = server.superuser("postgres").connect();
        Statement sql = superuser.createStatement()) {
      sql.execute("DROP DATABASE IF EXISTS code99 WITH (FORCE)");
    } catch (IOException | SQLException e) {
      throw new DatabaseProblem(
          "The database in %s could not be emptied: %s".formatted(folder, Reason.of(e)), e);
    }
  }

  /**
   * The database of a data folder for a command that works beside the house: through the server
   * that runs on it, or through one that is started for it. The folder has to hold one already.
   *
   * @throws DatabaseProblem if it holds none, or the server is just starting or ending
   */
  public static Database beside(Path dataFolder) {
    Path folder = dataFolder.toAbsolutePath().normalize();
    SuperuserDoor.refuseEmpty(folder);
    try {
      Optional<FolderLock> free = FolderLock.tryTake(folder);
      if (free.isPresent()) {
        free.get().close();
        return embedded(folder);
      }
      Login superuser = SuperuserDoor.running(folder);
      Login owner = Roles.of(superuser, Roles.OWNER);
      try (Connection asSuperuser = superuser.connect()) {
        Place place = Place.of(asSuperuser, Optional.of(folder));
        return new Database(owner, Roles.of(owner, Roles.APP), place, Upkeep.none());
      }
    } catch (IOException | SQLException e) {
      throw new DatabaseProblem(
          "The database in %s cannot be reached: %s".formatted(folder, Reason.of(e)), e);
    }
  }

  private static Database embedded(Path folder, Function<EmbeddedServer, Upkeep> upkeepOf) {
    return embedded(folder, upkeepOf, Preparation.WHOLE);
  }

  private static Database embedded(
      Path folder, Function<EmbeddedServer, Upkeep> upkeepOf, Preparation preparation) {
    try {
      EmbeddedServer server =
          EmbeddedServer.start(folder, Runner.here(), ServerSettings.forThisMachine());
      Upkeep upkeep = upkeepOf.apply(server);
      try {
        return prepared(Roles.owner(server), UnsafeSettings.REFUSED, upkeep, preparation);
      } catch (SQLException | RuntimeException e) {
        upkeep.end();
        throw e;
      }
    } catch (IOException | SQLException e) {
      throw new DatabaseProblem(
          "The database in %s could not be opened: %s".formatted(folder, Reason.of(e)), e);
    }
  }

  private static Database prepared(
      Login owner, UnsafeSettings unsafe, Upkeep upkeep, Preparation preparation) {
    try (Connection asOwner = owner.connect()) {
      SafetyCheck.pass(owner, asOwner, unsafe);
      Login app = Roles.app(owner, asOwner);
      try (Connection asApp = app.connect()) {
        SafetyCheck.pass(app, asApp, unsafe);
      }
      Guard.letIn(asOwner);
      if (preparation != Preparation.FILLED) {
        Migrations.run(asOwner);
      }
      Guard.put(asOwner);
      try (Connection asApp = app.connect()) {
        Guard.check(app, asApp);
      }
      Place place = Place.of(asOwner, upkeep.server().map(EmbeddedServer::dataFolder));
      if (preparation != Preparation.BLANK) {
        place.begin(asOwner);
      }
      return new Database(owner, app, place, upkeep);
    } catch (SQLException e) {
      throw new DatabaseProblem(
          "The database at %s could not be opened: %s".formatted(owner, Reason.of(e)), e);
    }
  }

  /**
   * What a Micronaut context needs to work on this database: {@code
   * ApplicationContext.builder().properties(database.properties()).start()}. The rooms work as the
   * role {@code code99_app}; sessions are in UTC.
   */
  public Map<String, Object> properties() {
    return Pool.properties(app, place);
  }

  /**
   * What the database says of itself, as the rooms' role sees it.
   *
   * @throws DatabaseProblem if it does not answer
   */
  public DatabaseHealth health() {
    try (Connection connection = app.connect();
        Statement sql = connection.createStatement()) {
      return new DatabaseHealth(
          SafetyCheck.show(sql, "server_version"),
          SafetyCheck.switchedOff(connection),
          SafetyCheck.show(sql, "data_checksums").equals("on"),
          upkeep.server().map(EmbeddedServer::tethered).orElse(true));
    } catch (SQLException e) {
      throw new DatabaseProblem(
          "The database at %s does not answer: %s".formatted(app, Reason.of(e)), e);
    }
  }

  /** Where a server of our own keeps its data. */
  public Optional<Path> folder() {
    return server().map(EmbeddedServer::dataFolder);
  }

  Login owner() {
    return owner;
  }

  Place place() {
    return place;
  }

  Login app() {
    return app;
  }

  /** The server, if it is our own. */
  Optional<EmbeddedServer> server() {
    return upkeep.server();
  }

  /** The superuser's way in; only a server of our own has one. */
  Optional<Login> superuser() {
    return upkeep.server().map(server -> server.superuser("postgres"));
  }

  @Override
  public void close() {
    upkeep.end();
  }
}

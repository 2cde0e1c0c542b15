package org.code99.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The superuser's way into the database of a data folder: through the server that runs on it, or
 * through one that is started for it.
 */
record SuperuserDoor(Connection connection, Optional<EmbeddedServer> ours)
    implements AutoCloseable {

  static SuperuserDoor to(Path dataFolder) throws IOException, SQLException {
    refuseEmpty(dataFolder);
    Optional<FolderLock> free = FolderLock.tryTake(dataFolder);
    if (free.isEmpty()) {
      return new SuperuserDoor(running(dataFolder).connect(), Optional.empty());
    }
    free.get().close();
    EmbeddedServer server =
        EmbeddedServer.start(dataFolder, Runner.here(), ServerSettings.forThisMachine());
    try {
      return new SuperuserDoor(server.superuser(Roles.DATABASE).connect(), Optional.of(server));
    } catch (SQLException e) {
      server.close();
      throw e;
    }
  }

  static void refuseEmpty(Path dataFolder) {
    if (!Files.isDirectory(dataFolder.resolve(Cluster.FOLDER))) {
      throw new DatabaseProblem(
          dataFolder + " holds no database of Code 99: name the folder that it serves.");
    }
  }

  /** Through the server that somebody else started on a folder. */
  static Login running(Path dataFolder) throws IOException {
    int port =
        PostmasterFile.in(dataFolder.resolve(Cluster.FOLDER))
            .filter(PostmasterFile::ready)
            .map(PostmasterFile::port)
            .orElseThrow(() ->
                new DatabaseProblem(
                    "The database in "
                        + dataFolder
                        + " is just starting or ending: try again in a moment."));
    return new Login(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + Roles.DATABASE,
        Cluster.SUPERUSER,
        Files.readString(dataFolder.resolve(Cluster.PASSWORD)).strip());
  }

  @Override
  public void close() throws IOException, SQLException {
    connection.close();
    if (ours.isPresent()) {
      ours.get().close();
    }
  }
}

package org.code99.shell;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.propagation.PropagatedContext;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.code99.database.Database;
import org.code99.database.Ids;
import org.code99.database.Scope;
import org.code99.host.HostSettings;
import org.code99.host.PluginHost;
import org.code99.host.TrustBook;
import org.code99.shelf.Shelf;

/**
 * The rooms on a data folder for a command that asks or says something, whether the house serves
 * meanwhile or not. No plugin is opened; whoever may read the folder may do so.
 */
record QuietHouse(
    Database database,
    TemporaryFolder shelf,
    PluginHost host,
    ApplicationContext rooms,
    PropagatedContext.Scope operator)
    implements AutoCloseable {
  static QuietHouse beside(Path data) {
    Database database = Database.beside(data);
    TemporaryFolder shelf = TemporaryFolder.named("code99-shelf-");
    PluginHost host = PluginHost.open(HostSettings.of(shelf.path()));
    host.trust(TrustBook.ofProgram(PluginFolder.ofThisProgram()));
    ApplicationContext rooms =
        ApplicationContext.builder()
            .banner(false)
            .deduceEnvironment(false)
            .properties(database.properties())
            .build();
    rooms.registerSingleton(PluginHost.class, host);
    rooms.registerSingleton(Clock.class, Clock.systemUTC());
    rooms.registerSingleton(Ids.class, new Ids(Clock.systemUTC(), new SecureRandom()));
    rooms.start();
    PropagatedContext.Scope operator = Scope.house().enter();
    rooms.getBean(Shelf.class).trust();
    return new QuietHouse(database, shelf, host, rooms, operator);
  }

  <T> T door(Class<T> room) {
    return rooms.getBean(room);
  }

  @Override
  public void close() {
    operator.close();
    rooms.close();
    host.close();
    shelf.close();
    database.close();
  }
}

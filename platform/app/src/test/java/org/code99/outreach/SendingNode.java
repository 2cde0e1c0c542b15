package org.code99.outreach;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.code99.database.Ids;
import org.code99.host.Change;
import org.code99.host.HostSettings;
import org.code99.host.PluginHost;
import org.code99.web.Server;

/** A process that serves, and so sends what is due, until it is killed. */
final class SendingNode {
  private SendingNode() {}

  /**
   * Serves for ever.
   *
   * @param args a folder of its own, the jar of the channel, then properties and their values
   */
  public static void main(String[] args) throws Exception {
    Map<String, Object> properties = new HashMap<>();
    for (int i = 2; i < args.length; i += 2) {
      properties.put(args[i], args[i + 1]);
    }
    PluginHost host = PluginHost.open(HostSettings.of(Path.of(args[0])));
    if (host.install(Path.of(args[1])) instanceof Change.Done(var status)) {
      host.enable(status.pluginId());
    }
    ApplicationContext rooms = ApplicationContext.builder().properties(properties).build();
    rooms.registerSingleton(PluginHost.class, host);
    rooms.registerSingleton(Clock.class, Clock.systemUTC());
    rooms.registerSingleton(Ids.class, new Ids(Clock.systemUTC(), new SecureRandom()));
    rooms.start();
    rooms.getBean(Server.class).start();
    Thread.currentThread().join();
  }
}

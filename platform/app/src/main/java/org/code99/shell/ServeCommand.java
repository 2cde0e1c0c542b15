package org.code99.shell;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.code99.database.Database;
import org.code99.mornings.Mornings;
import org.code99.people.Accounts;
import org.code99.regions.HouseKey;
import org.code99.shelf.Shelf;
import org.code99.web.Server;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code code99 serve}: the product, until it is told to end. */
@Command(
    name = "serve",
    description = "Serves the pages and the API until Ctrl-C or SIGTERM.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:ended when told to", "1:could not start", "2:unusable arguments"})
final class ServeCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private PortOption port;

  @Option(
      names = "--host",
      paramLabel = "H",
      defaultValue = "127.0.0.1",
      description = "The address it listens at; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private String host;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Keeps the database here, and the key of its secrets; with --database-url only the key. Default: code99-data in the current folder.")
  private @Nullable Path data;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description =
          "A PostgreSQL of your own, like jdbc:postgresql://host/code99?user=...&password=...")
  private @Nullable String databaseUrl;

  @Option(
      names = "--tls-cert",
      paramLabel = "FILE",
      description = "The certificate chain in PEM; serves https. Needs --tls-key.")
  private @Nullable Path certificate;

  @Option(names = "--tls-key", paramLabel = "FILE", description = "Its private key in PEM.")
  private @Nullable Path key;

  @Option(
      names = "--secrets-key",
      paramLabel = "FILE",
      description =
          "The key of the secrets in the database; made where there is none. Default: secrets.key in the folder of --data.")
  private @Nullable Path secretsKey;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private PluginsOption plugins;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private PluginUnderWorkOption underWork;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Map<String, Object> settings = settings();
    if (underWork.named() && !InetAddress.getByName(host).isLoopbackAddress()) {
      throw new UnusableInput(
          "--dev-plugin runs what nobody accepted, for this machine only: leave --host out.");
    }
    underWork.warning().ifPresent(spec.commandLine().getErr()::println);
    try (Ending ending = new Ending()) {
      ending.of(() -> serve(settings, ending));
    }
    return 0;
  }

  private void serve(Map<String, Object> settings, Ending ending) throws Exception {
    Database database = database(ending);
    try (House house = House.open(database, plugins.folder(), settings)) {
      ending.goOn();
      URI address = house.door(Server.class).start();
      house.door(Mornings.class).begin();
      house.door(Shelf.class).begin();
      PrintWriter out = spec.commandLine().getOut();
      out.println("Code 99 serves at " + address);
      Accounts accounts = house.door(Accounts.class);
      if (accounts.nobody()) {
        out.println(
            "Nobody can sign in yet. Set it up with this link, which works once: "
                + address.resolve("/set-up/" + accounts.setUpLink()));
      }
      out.flush();
      try (var _ = underWork.followed(house, out)) {
        ending.await();
      }
    }
  }

  private Map<String, Object> settings() throws UnusableInput {
    if ((certificate == null) != (key == null)) {
      throw new UnusableInput("--tls-cert and --tls-key belong together: name both, or neither.");
    }
    Map<String, Object> settings = new HashMap<>();
    settings.put(HouseKey.PROPERTY, secretsKey().toString());
    settings.put("micronaut.server.port", port.setting());
    settings.put("micronaut.server.host", host);
    settings.put("micronaut.metrics.enabled", true);
    if (certificate != null && key != null) {
      settings.put("micronaut.server.ssl.enabled", true);
      settings.put("micronaut.server.ssl.port", port.setting());
      settings.put("micronaut.server.ssl.key-store.certificate-path", readable(certificate));
      settings.put("micronaut.server.ssl.key-store.key-path", readable(key));
    }
    return settings;
  }

  private static String readable(Path file) throws UnusableInput {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new UnusableInput(file + " cannot be read: name a file in PEM format.");
    }
    return "file:" + file.toAbsolutePath();
  }

  /** Beside the data; several processes on one server of your own name the same file. */
  private Path secretsKey() {
    return Optional.ofNullable(secretsKey).orElseGet(() -> folder().resolve(House.SECRETS_KEY));
  }

  private Path folder() {
    return Optional.ofNullable(data).orElseGet(() -> Path.of("code99-data"));
  }

  private Database database(Ending ending) {
    return Optional.ofNullable(databaseUrl)
        .map(url -> Database.external(url, "", ""))
        .orElseGet(() -> Database.embedded(folder(), ending::awaitPutAway));
  }
}

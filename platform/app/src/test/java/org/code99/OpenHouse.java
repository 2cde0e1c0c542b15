package org.code99;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.code99.database.Ids;
import org.code99.database.TestDatabase;
import org.code99.host.HostSettings;
import org.code99.host.PluginHost;
import org.code99.people.Account;
import org.code99.people.Accounts;
import org.code99.people.NewAccount;
import org.code99.people.Role;
import org.code99.regions.InstalledPlugins;
import org.code99.regions.MapOrder;
import org.code99.regions.Region;
import org.code99.regions.Regions;
import org.code99.web.Server;

/** The whole house behind its real web server on a free port, with a database of its own. */
public final class OpenHouse implements AutoCloseable {
  private static final Pattern ONE_TIME = Pattern.compile("/(password|phone)/[A-Za-z0-9_-]+");
  private static final String PASSWORD = "a short sentence";
  private static final long SEED = 99;

  private final TestDatabase database = TestDatabase.fresh();
  private final PluginHost host;
  private final ApplicationContext rooms;
  private final URI address;

  /** Serves; the plugin folder is {@code folder}'s {@code plugins}. */
  public OpenHouse(Path folder) throws Server.PortTaken {
    host = PluginHost.open(HostSettings.of(folder.resolve("shelf")));
    rooms =
        ApplicationContext.builder()
            .properties(database.properties())
            .properties(Map.of("micronaut.server.port", -1, "micronaut.metrics.enabled", true))
            .build();
    rooms.registerSingleton(PluginHost.class, host);
    rooms.registerSingleton(Clock.class, Clock.systemUTC());
    rooms.registerSingleton(Ids.class, new Ids(Clock.systemUTC(), new Random(SEED)));
    rooms.start();
    Path plugins = folder.resolve("plugins");
    if (plugins.toFile().isDirectory()) {
      rooms.getBean(InstalledPlugins.class).openAll(plugins);
    }
    address = rooms.getBean(Server.class).start();
  }

  /** The same, with a commission calculator that owes nobody anything. */
  public static OpenHouse paying(Path folder, String calculator, String settingsSchema)
      throws IOException, Server.PortTaken {
    return paying(folder, calculator, "", settingsSchema);
  }

  /** The same, with further members of the calculator's source. */
  public static OpenHouse paying(
      Path folder, String calculator, String members, String settingsSchema)
      throws IOException, Server.PortTaken {
    new PluginJars(Files.createDirectory(folder.resolve("plugins")))
        .commission(
            calculator,
            "public List<CommissionStatement> calculate(CommissionBatch batch) { return List.of(); }\n"
                + members,
            settingsSchema);
    return new OpenHouse(folder);
  }

  /** The door of a room. */
  public <T> T door(Class<T> room) {
    return rooms.getBean(room);
  }

  /** A region right below a company. */
  public UUID region(UUID company, String code, String name) {
    Regions regions = door(Regions.class);
    regions.draw(
        company,
        List.of(
            new MapOrder(
                code,
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                List.of(),
                List.of())));
    return regions.tree(company).regions().stream()
        .filter(region -> region.code().equals(code))
        .map(Region::id)
        .findFirst()
        .orElseThrow();
  }

  /** Lets somebody in; the id of the person. */
  public UUID letIn(UUID company, String name, UUID home, Role... roles) {
    Accounts accounts = door(Accounts.class);
    accounts.open(
        new NewAccount(company, name, user(name), "", "", "", home, Set.of(roles), Set.of(home)),
        "test");
    UUID person =
        accounts.of(company).stream()
            .filter(account -> account.name().equals(name))
            .map(Account::person)
            .findFirst()
            .orElseThrow();
    accounts.password(person, PASSWORD);
    return person;
  }

  private static String user(String name) {
    return name.toLowerCase(Locale.ROOT) + "@blume.example";
  }

  /** A browser in which nobody is signed in. */
  public Browser browser() {
    return new Browser("");
  }

  /** A browser in which somebody who was let in is signed in. */
  public Browser browserOf(String name) {
    Browser browser = browser();
    browser.send("/sign-in", Map.of("user", user(name), "password", PASSWORD));
    return browser;
  }

  /** A program with a token of somebody who was let in. */
  public Browser programOf(UUID person) {
    return new Browser(door(Accounts.class).token(person, "test"));
  }

  /** A program with a token that somebody was told. */
  public Browser program(String token) {
    return new Browser(token);
  }

  /** The path of the one-time link that an answer tells. */
  public static String link(HttpResponse<String> answer) {
    Matcher link = ONE_TIME.matcher(answer.body());
    if (!link.find()) {
      throw new AssertionError("no link in " + answer.body());
    }
    return link.group();
  }

  @Override
  public void close() {
    rooms.close();
    host.close();
    database.close();
  }

  /** Somebody's browser with its cookies, or a program with its token. It follows nothing. */
  public final class Browser {
    private final HttpClient client =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String token;
    private String csrf = "";

    private Browser(String token) {
      this.token = token;
    }

    /** Opens a page. */
    public HttpResponse<String> open(String path) {
      return keep(request(path).GET());
    }

    /** Opens a page, and takes nothing but one kind of answer. */
    public HttpResponse<String> open(String path, String accepted) {
      return keep(request(path).header("Accept", accepted).GET());
    }

    /** Sends a form with the token of the page that was open last. */
    public HttpResponse<String> send(String path, Map<String, String> fields) {
      Map<String, String> all = new TreeMap<>(fields);
      all.put("_csrf", csrf);
      return keep(
          request(path)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(Wire.form(all)));
    }

    /**
     * Uploads files by the names of their fields, with the token of the page that was open last.
     */
    public HttpResponse<String> upload(String path, Map<String, Path> files) {
      String boundary = "between-the-parts";
      List<byte[]> parts = new ArrayList<>();
      new TreeMap<>(files)
          .forEach((field, file) -> {
            parts.add(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                    .formatted(boundary, field, file.getFileName())
                    .getBytes(StandardCharsets.UTF_8));
            parts.add(bytes(file));
            parts.add("\r\n".getBytes(StandardCharsets.UTF_8));
          });
      parts.add("--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
      return keep(
          request(token.isEmpty() ? path + "?_csrf=" + csrf : path)
              .header("Content-Type", "multipart/form-data; boundary=" + boundary)
              .POST(HttpRequest.BodyPublishers.ofByteArrays(parts)));
    }

    private static byte[] bytes(Path file) {
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Sends JSON. */
    public HttpResponse<String> json(String method, String path, String body) {
      return keep(
          request(path)
              .header("Content-Type", "application/json")
              .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
      HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
      return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> keep(HttpRequest.Builder request) {
      HttpResponse<String> response =
          Wire.send(client, request, HttpResponse.BodyHandlers.ofString());
      csrf = Wire.csrf(response.body()).orElse(csrf);
      return response;
    }
  }
}

package org.code99;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.code99.people.Accounts;
import org.code99.people.NewAccount;
import org.code99.people.Role;
import org.code99.web.Server;

/** The real server on a free port, with the house of {@link TestHouse} and the team of Sales. */
public final class TestServer implements AutoCloseable {
  private static final String PASSWORD = "a long enough sentence";

  private final TestHouse house;
  private final Sales sales;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Visitor> visitors = new HashMap<>();

  /** Opens the house and its door. */
  public TestServer(Path folder) {
    house = new TestHouse(folder, Map.of("micronaut.server.port", -1));
    sales = new Sales(house);
    try {
      address = house.door(Server.class).start();
    } catch (Server.PortTaken e) {
      throw new IllegalStateException(e);
    }
  }

  /** The house behind the door. */
  public TestHouse house() {
    return house;
  }

  /** Who works there. */
  public Sales sales() {
    return sales;
  }

  /** A salesperson of {@link Sales}. */
  public Visitor seller(String name) {
    return visitor(name, Set.of(Role.SALESPERSON), Set.of());
  }

  /** The manager of the north. */
  public Visitor nora() {
    return visitor("Nora", Set.of(Role.MANAGER), Set.of(sales.north()));
  }

  /** The manager of the south. */
  public Visitor sven() {
    return visitor("Sven", Set.of(Role.MANAGER), Set.of(sales.south()));
  }

  /** A manager and admin of everything. */
  public Visitor boss() {
    return visitor("Bea", Set.of(Role.MANAGER, Role.ADMIN), Set.of(house.company().id()));
  }

  /** Somebody who may do whatever anybody may, there and in the group. */
  public Visitor everybody() {
    return visitor("Eve", Set.of(Role.values()), Set.of(house.company().id()));
  }

  private Visitor visitor(String name, Set<Role> roles, Set<UUID> regions) {
    return visitors.computeIfAbsent(name, n -> new Visitor(n, roles, regions));
  }

  @Override
  public void close() {
    client.close();
    house.close();
  }

  /** Somebody with a browser and a bearer token. */
  public final class Visitor {
    private final String cookie;
    private final String token;

    private Visitor(String name, Set<Role> roles, Set<UUID> regions) {
      Accounts accounts = house.door(Accounts.class);
      accounts.open(
          new NewAccount(
              house.company().id(), name, name, "", "", "", sales.home(name), roles, regions),
          "test");
      UUID person = house.askId("SELECT id FROM people_person WHERE name = '%s'".formatted(name));
      accounts.password(person, PASSWORD);
      cookie = "code99=" + accounts.signIn(name, PASSWORD).orElseThrow();
      token = accounts.token(person, "test");
    }

    /** Opens a page. */
    public HttpResponse<String> get(String path) {
      return send(page(path).GET());
    }

    /** Fills a form in that stands on a page, and sends it. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
      return post(path, fields, "*/*");
    }

    /** The same, as a script of the page does that reads the answer itself. */
    public HttpResponse<String> post(String path, Map<String, String> fields, String accepting) {
      Map<String, String> all = new HashMap<>(fields);
      all.put("_csrf", csrf());
      return send(
          page(path)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Accept", accepting)
              .POST(Wire.form(all)));
    }

    /** Uploads a file with the fields of its form. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String file) {
      return send(
          multipart(
              page(path + "?_csrf=" + csrf()), fields, file.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads from the API. */
    public HttpResponse<String> read(String path) {
      return send(api(path).GET());
    }

    /** Tells the API something. */
    public HttpResponse<String> tell(String path, String json, String... headers) {
      HttpRequest.Builder request =
          api(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return send(request);
    }

    /** Puts something in its place by the API. */
    public HttpResponse<String> put(String path, String json) {
      return send(
          api(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    /** Sends whatever it is to the API, in whatever way. */
    public HttpResponse<String> ask(String method, String path, String kind, byte[] body) {
      return send(
          api(path).header("Content-Type", kind).method(method, BodyPublishers.ofByteArray(body)));
    }

    /** Uploads a file to the API. */
    public HttpResponse<String> load(String path, Map<String, String> fields, String file) {
      return send(multipart(api(path), fields, file.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads a file, byte by byte. */
    public HttpResponse<byte[]> fetch(String path) {
      return Wire.send(client, page(path).GET(), BodyHandlers.ofByteArray());
    }

    /** The token of their forms. */
    public String csrf() {
      return Wire.csrf(get("/").body())
          .orElseThrow(() -> new IllegalStateException("the front page has no form"));
    }

    private HttpRequest.Builder page(String path) {
      return HttpRequest.newBuilder(address.resolve(path)).header("Cookie", cookie);
    }

    private HttpRequest.Builder api(String path) {
      return HttpRequest.newBuilder(address.resolve("/api/v1" + path))
          .header("Authorization", "Bearer " + token);
    }
  }

  private static HttpRequest.Builder multipart(
      HttpRequest.Builder request, Map<String, String> fields, byte[] file) {
    String boundary = "between-the-parts";
    StringBuilder before = new StringBuilder();
    fields.forEach((name, value) ->
        before.append(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, value)));
    before.append(
        "--%s\r\nContent-Disposition: form-data; name=\"list\"; filename=\"lost.csv\"\r\nContent-Type: text/csv\r\n\r\n"
            .formatted(boundary));
    return request
        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
        .POST(
            BodyPublishers.concat(
                BodyPublishers.ofString(before.toString()),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return Wire.send(client, request, BodyHandlers.ofString());
  }
}

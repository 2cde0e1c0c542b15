package org.code99.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.code99.FakePlugins;
import org.code99.TestHouse;
import org.code99.api.CommissionCalculator;
import org.code99.api.Money;
import org.code99.offers.Offers;
import org.code99.offers.ShelfGift;
import org.code99.people.Accounts;
import org.code99.people.NewAccount;
import org.code99.people.Role;
import org.code99.regions.MapOrder;
import org.code99.regions.Regions;
import org.code99.web.Server;

/**
 * Two companies. In the first one everybody who asks works in the north; things lie there, at the
 * company itself, and in the south. The same things lie at the second company.
 */
final class Ground implements AutoCloseable {
  private static final String PASSWORD = "a long enough sentence";
  static final String PLAN = "org.test.commission-plan";
  private static final List<String> THINGS =
      List.of(
          "file",
          "drawer",
          "import",
          "colleague",
          "person",
          "wave",
          "visit",
          "agreement",
          "obligation",
          "opportunity",
          "document",
          "task",
          "bearer",
          "parcel",
          "switch",
          "arrival");

  private final Path mail;
  private final TestHouse house;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final List<Caller> callers = new ArrayList<>();

  Ground(Path folder) {
    mail = folder.resolve("mail");
    house =
        new TestHouse(
            folder,
            Map.of(
                "micronaut.server.port",
                -1,
                "micronaut.metrics.enabled",
                true,
                "code99.mail-sink",
                mail.toString()));
    house.openCommission(PLAN, FakePlugins.DOUBLES, FakePlugins.RATE);
    house.choose(CommissionCalculator.class, PLAN, Map.of("rate", "5"));
    Regions regions = house.door(Regions.class);
    UUID company = house.company().id();
    regions.draw(company, List.of(region("north"), region("south")));
    house
        .door(Offers.class)
        .shelve(company, new ShelfGift("pen", Map.of("en", "A pen"), Money.of(9_00, "EUR")));
    UUID other = regions.found(TestHouse.company("Overthere AG", "EUR")).id();
    UUID north = house.askId("SELECT id FROM regions_region WHERE code = 'north'");
    UUID south = house.askId("SELECT id FROM regions_region WHERE code = 'south'");
    furnish("own", "Ownplace", company, north);
    furnish("parent", "Parentplace", company, company);
    furnish("sibling", "Siblingplace", company, south);
    furnish("other", "Overthere", other, other);
    address();
    call(Role.ADMIN, company, north, Set.of(company));
    call(Role.MANAGER, company, north, Set.of(north));
    callers.add(caller("salesperson", "rep at ownplace"));
    call(Role.LEGAL, company, north, Set.of(north));
    call(Role.CONTRIBUTOR, company, north, Set.of(north));
    call(Role.GROUP, company, north, Set.of());
    callers.add(new Caller("nobody", address(), client, "", ""));
  }

  TestHouse house() {
    return house;
  }

  List<Place> places() {
    return List.copyOf(places.values());
  }

  /** What one route used up, the next one finds again: tokens work, tasks are to be done. */
  void tidyUp() {
    house.tamper(
        """
        UPDATE people_token SET revoked_at = NULL WHERE revoked_at IS NOT NULL;
        UPDATE drawers_task SET done_at = NULL, done_by = NULL, done_note = NULL WHERE done_at IS NOT NULL;
        UPDATE watch_arrival SET fate = 'waiting', settled_at = NULL, settled_by = NULL, why = NULL;
        """);
  }

  /** Whose files nobody of the role may ever read of: an admin sees all of their own company. */
  List<Place> foreignTo(String role) {
    return places().subList(role.equals("admin") ? 3 : 1, 4);
  }

  List<Caller> callers() {
    return List.copyOf(callers);
  }

  private URI address() {
    try {
      return house.door(Server.class).start();
    } catch (Server.PortTaken e) {
      throw new IllegalStateException(e);
    }
  }

  private void furnish(String name, String mark, UUID company, UUID region) {
    Map<String, UUID> ids = new TreeMap<>();
    ids.put("company", company);
    ids.put("region", region);
    for (int i = 0; i < THINGS.size(); i++) {
      ids.put(THINGS.get(i), new UUID(places.size() + 1L, i + 1L));
    }
    ids.put("person", letIn("Rep at " + mark, company, region, Role.SALESPERSON, Set.of()));
    ids.put(
        "colleague", letIn("Colleague at " + mark, company, region, Role.SALESPERSON, Set.of()));
    String statements = things();
    for (Map.Entry<String, UUID> id : ids.entrySet()) {
      statements = statements.replace(":" + id.getKey() + ":", "'" + id.getValue() + "'");
    }
    house.tamper(statements.replace(":mark:", mark));
    Place place = new Place(name, mark, ids);
    send(place);
    places.put(name, place);
  }

  /** The parcel of a place arrived in the demonstration's mail. */
  private void send(Place place) {
    try {
      Path letters = Files.createDirectories(mail.resolve(place.id("company").toString()));
      Files.writeString(
          letters.resolve(place.name() + ".eml"),
          "Message-ID: <%s@us.example>\r\nSubject: To %s\r\n\r\nDear %s,\r\n"
              .formatted(place.id("parcel"), place.file(), place.file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String things() {
    try (InputStream script =
        Objects.requireNonNull(Ground.class.getResourceAsStream("things.sql"), "things.sql")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody of each role who works where a thing lies, for all of it. */
  List<Caller> peopleAt(Place place) {
    UUID company = place.id("company");
    List<Caller> people = new ArrayList<>();
    people.add(caller("salesperson", "rep at " + place.mark().toLowerCase(Locale.ROOT)));
    for (Role role : List.of(Role.ADMIN, Role.MANAGER, Role.LEGAL, Role.CONTRIBUTOR)) {
      String name = "The " + role.code() + " at " + place.mark();
      letIn(name, company, place.id("region"), role, Set.of(company));
      people.add(caller(role.code(), name));
    }
    return List.copyOf(people);
  }

  private void call(Role role, UUID company, UUID home, Set<UUID> regions) {
    letIn("The " + role.code(), company, home, role, regions);
    callers.add(caller(role.code(), "the " + role.code()));
  }

  private Caller caller(String role, String user) {
    Accounts accounts = house.door(Accounts.class);
    UUID person =
        house.askId("SELECT person_id FROM people_account WHERE user_name = '" + user(user) + "'");
    return new Caller(
        role,
        address(),
        client,
        accounts.signIn(user(user), PASSWORD).orElseThrow(),
        accounts.token(person, "matrix"));
  }

  private UUID letIn(String name, UUID company, UUID home, Role role, Set<UUID> regions) {
    Accounts accounts = house.door(Accounts.class);
    String user = user(name);
    accounts.open(
        new NewAccount(company, name, user, "", "", "", home, Set.of(role), regions), "test");
    UUID person =
        house.askId("SELECT person_id FROM people_account WHERE user_name = '" + user + "'");
    accounts.password(person, PASSWORD);
    return person;
  }

  private static String user(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '.');
  }

  private static MapOrder region(String code) {
    return new MapOrder(
        code,
        code,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        List.of(),
        List.of());
  }

  @Override
  public void close() {
    client.close();
    house.close();
  }
}

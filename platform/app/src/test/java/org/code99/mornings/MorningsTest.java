package org.code99.mornings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.code99.TestHouse;
import org.code99.database.Ids;
import org.code99.database.TestDatabase;
import org.code99.host.HostSettings;
import org.code99.host.PluginHost;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.regions.MapOrder;
import org.code99.regions.RegionDraft;
import org.code99.regions.Regions;
import org.code99.web.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is looked at every morning")
class MorningsTest {
  private static final String AUCKLAND = "Pacific/Auckland";
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  @TempDir private Path folder;
  private final Hands hands = new Hands();
  private final List<ApplicationContext> processes = new ArrayList<>();
  private TestDatabase database;
  private PluginHost host;
  private UUID company;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    host = PluginHost.open(HostSettings.of(folder.resolve("shelf")));
  }

  @AfterEach
  void close() {
    processes.forEach(ApplicationContext::close);
    host.close();
    database.close();
  }

  @Test
  @DisplayName("What is done every morning is done once, whichever of two processes comes first")
  void once() {
    List<Morning> mornings = new ArrayList<>();
    List<ApplicationContext> others = new ArrayList<>();
    Mornings one =
        process(morning -> {
          mornings.add(morning);
          others.forEach(other -> other.getBean(Mornings.class).round());
        });
    process(mornings::add);
    others.add(processes.getLast());

    one.round();
    others.getFirst().getBean(Mornings.class).round();
    one.round();
    assertEquals(List.of(new Morning(company, Set.of(company), DAY)), mornings);

    hands.move(Duration.ofDays(1));
    others.getFirst().getBean(Mornings.class).round();
    one.round();
    assertEquals(List.of(DAY, DAY.plusDays(1)), mornings.stream().map(Morning::day).toList());
  }

  @Test
  @DisplayName("P5: it is morning by the clock of the region, and the day is the region's")
  void zones() {
    List<Morning> mornings = new ArrayList<>();
    Mornings house = process(mornings::add);
    UUID north = region("north", Optional.of(AUCKLAND));
    UUID below = region("below", Optional.empty());
    hands.at("2026-01-15T14:59:00Z");
    house.round();
    assertEquals(
        List.of(new Morning(company, Set.of(company), DAY)),
        mornings,
        "in Auckland it is before four");
    hands.move(Duration.ofMinutes(1));
    house.round();
    assertEquals(new Morning(company, Set.of(north, below), DAY.plusDays(1)), mornings.getLast());
    assertEquals(2, mornings.size());
  }

  @Test
  @DisplayName("Work that fails leaves nothing half done, says so in words, and is tried again")
  void fails() throws Exception {
    List<String> tries = new ArrayList<>();
    Mornings house =
        process(morning -> {
          processes.getFirst().getBean(Regions.class).mark(company, "77", "test");
          tries.add("tried");
          if (tries.size() < 3) {
            throw new IllegalStateException("the ledger does not add up");
          }
        });
    house.round();
    house.round();
    assertEquals(1, tries.size(), "not again before a minute is over");
    assertEquals("99", processes.getFirst().getBean(Regions.class).company(company).marker());
    Standing.Trouble trouble = standing(house).trouble().orElseThrow();
    assertEquals(1, trouble.failures());
    assertEquals("IllegalStateException: the ledger does not add up", trouble.because());

    hands.move(Duration.ofMinutes(1));
    house.round();
    assertEquals(
        Duration.ofMinutes(2),
        Duration.between(hands.instant(), standing(house).trouble().orElseThrow().againAt()),
        "it waits longer each time");
    String health = health();
    assertTrue(health.contains("\"status\":\"UP\""), health);
    assertTrue(health.contains("The daily work 'test' (UTC) failed 2 times"), health);
    assertTrue(!health.contains("ledger"), "nobody but an admin reads why");

    hands.move(Duration.ofMinutes(2));
    house.round();
    assertEquals(Optional.empty(), standing(house).trouble());
    assertEquals(Optional.of(DAY), standing(house).doneFor());
    assertEquals("77", processes.getFirst().getBean(Regions.class).company(company).marker());
    assertEquals("{\"status\":\"UP\"}", health());
  }

  @Test
  @DisplayName("Every room's daily work runs on an empty house, and stands on the admin's page")
  void all() {
    Mornings house = process(morning -> {});
    house.round();
    assertEquals(
        List.of("cooled", "decisions", "pay", "promises", "test", "tripwires"),
        house.standings(admin()).stream()
            .filter(standing -> standing.doneFor().equals(Optional.of(DAY)))
            .map(Standing::code)
            .toList());
  }

  private Mornings process(Consumer<Morning> work) {
    ApplicationContext rooms =
        ApplicationContext.builder()
            .properties(database.properties())
            .properties(Map.of("micronaut.server.port", -1))
            .build();
    rooms.registerSingleton(PluginHost.class, host);
    rooms.registerSingleton(Clock.class, hands);
    rooms.registerSingleton(Ids.class, new Ids(hands, new Random(processes.size())));
    rooms.registerSingleton(
        MorningWork.class, new MorningWork("test", "Tests.", work), Qualifiers.byName("test"));
    rooms.start();
    company = rooms.getBean(Regions.class).found(TestHouse.company("Blume & Söhne", "EUR")).id();
    processes.add(rooms);
    return rooms.getBean(Mornings.class);
  }

  private UUID region(String code, Optional<String> timeZone) {
    Regions regions = processes.getFirst().getBean(Regions.class);
    regions.draw(
        company,
        List.of(
            new MapOrder(
                code,
                code,
                code.equals("below") ? Optional.of("north") : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                List.of(),
                List.of())));
    UUID id =
        regions.tree(company).regions().stream()
            .filter(region -> region.code().equals(code))
            .findFirst()
            .orElseThrow()
            .id();
    assertEquals(
        Map.of(),
        regions.redraw(
            company,
            id,
            new RegionDraft(code, Optional.empty(), OptionalLong.empty(), timeZone),
            OptionalLong.empty(),
            "test"));
    return id;
  }

  private Standing standing(Mornings house) {
    return house.standings(admin()).stream()
        .filter(standing -> standing.code().equals("test"))
        .findFirst()
        .orElseThrow();
  }

  private Actor admin() {
    return new Actor(company, new UUID(0, 1), "Ada", Set.of(Role.ADMIN), Set.of(company));
  }

  private String health() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(
                      processes.getFirst().getBean(Server.class).start().resolve("/health"))
                  .build(),
              BodyHandlers.ofString())
          .body();
    }
  }

  /** A clock whose hands are moved. */
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-01-15T04:00:00Z");

    void at(String time) {
      now = Instant.parse(time);
    }

    void move(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }
}

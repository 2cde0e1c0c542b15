package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Every subset of the plugins, while the house serves")
class SubsetsServeTest {
  /** What each role opens beside what its menu leads to. */
  private static final Map<String, List<String>> BESIDE =
      Map.of(
          "manager", List.of("/going-out", "/victories"),
          "salesperson", List.of("/search?q=a"),
          "admin", List.of("/house/plugins", "/house/uses"));

  /** The pages of one file, behind its own. */
  private static final List<String> OF_A_FILE =
      List.of("", "/dossier", "/before", "/after", "/decide", "/orders");

  private static final String CALCULATOR = "org.code99.commission-calculator";

  /** On and off in turns: with it in each subset twice the walk would take twice as long. */
  private static final String SIGNALS = "org.code99.signals-csv";

  private final List<String> faults = new ArrayList<>();

  @Test
  @DisplayName(
      "S77, S78: a company switches its plugins through all 128 subsets, and its source of signals at every step; every main page answers, and pay is in the menu only while it is on")
  void allSubsets(@TempDir Path data) throws IOException {
    try (House house = House.demo(data)) {
      JsonNode roles = house.roles();
      Visitor program =
          Visitor.program(house.address(), roles.path("admin").path("token").asText());
      Map<String, Visitor> people = new LinkedHashMap<>();
      for (String role : List.of("manager", "salesperson", "admin")) {
        Visitor person = Visitor.browser(house.address());
        JsonNode key = roles.path(role);
        person.signIn(key.path("user").asText(), key.path("password").asText());
        people.put(role, person);
      }
      List<String> plugins = new ArrayList<>(ids(program.get("/api/v1/plugins").body()));
      assertTrue(plugins.remove(SIGNALS), plugins::toString);
      assertEquals(7, plugins.size(), plugins::toString);
      for (int step = 0; step < 1 << plugins.size(); step++) {
        int off = step ^ step >> 1; // one switch a step comes by every subset
        if (step > 0) {
          int turned = Integer.numberOfTrailingZeros(step);
          turn(program, plugins.get(turned), (off >> turned & 1) == 0);
          turn(program, SIGNALS, step % 2 == 0);
        }
        boolean paid = (off >> plugins.indexOf(CALCULATOR) & 1) == 0;
        String without = "without " + Integer.toBinaryString(off);
        people.forEach((role, person) -> look(role, person, without, paid));
      }
      assertEquals("", String.join("\n", faults));
    }
  }

  private void turn(Visitor program, String plugin, boolean on) {
    HttpResponse<String> answer =
        program.put(
            "/api/v1/plugins/" + plugin, "{\"on\": %s, \"why\": \"A subset.\"}".formatted(on));
    if (answer.statusCode() != 200) {
      faults.add(plugin + " " + on + ": " + answer.body());
    }
  }

  private void look(String role, Visitor person, String without, boolean paid) {
    Set<String> menu = Visitor.menu(person.get("/").body());
    if (menu.contains("/commission") != paid) {
      faults.add(without + " the menu of the " + role + " is " + menu);
    }
    Set<String> paths = new LinkedHashSet<>(menu);
    paths.addAll(Objects.requireNonNull(BESIDE.get(role)));
    if (role.equals("salesperson")) {
      Visitor.links(person.get("/today").body()).stream()
          .filter(path -> path.matches("/files/[0-9a-f-]{36}"))
          .findFirst()
          .ifPresent(file -> OF_A_FILE.forEach(page -> paths.add(file + page)));
    }
    for (String path : paths) {
      int status = person.get(path).statusCode();
      if (status != 200) {
        faults.add("%s the %s opens %s: %d".formatted(without, role, path, status));
      }
    }
  }

  private static List<String> ids(String json) throws IOException {
    List<String> ids = new ArrayList<>();
    new ObjectMapper()
        .readTree(json)
        .path("items")
        .forEach(item -> ids.add(item.path("id").asText()));
    return List.copyOf(ids);
  }
}

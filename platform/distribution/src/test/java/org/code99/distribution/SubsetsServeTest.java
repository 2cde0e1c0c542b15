package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Every subset of the plugins, while the house serves")
class SubsetsServeTest {
  /** What the pages of one file are, behind its own. */
  private static final List<String> OF_A_FILE =
      List.of("", "/dossier", "/before", "/after", "/decide", "/orders", "/effort");

  private final List<String> faults = new ArrayList<>();

  @Test
  @DisplayName(
      "S77, S78: a company switches its plugins through all 64 subsets; every main page answers, and pay is in the menu only while it is on")
  void allSubsets(@TempDir Path data) throws IOException {
    try (House house = House.demo(data)) {
      JsonNode roles = house.roles();
      Visitor program =
          Visitor.program(house.address(), roles.path("admin").path("token").asText());
      List<Visitor> people = new ArrayList<>();
      for (String role : List.of("manager", "salesperson", "admin")) {
        Visitor person = Visitor.browser(house.address());
        JsonNode key = roles.path(role);
        person.signIn(key.path("user").asText(), key.path("password").asText());
        people.add(person);
      }
      List<String> plugins = ids(program.get("/api/v1/plugins").body());
      assertEquals(6, plugins.size(), plugins::toString);
      for (int step = 0; step < 1 << plugins.size(); step++) {
        int off = step ^ step >> 1; // one switch a step comes by every subset
        if (step > 0) {
          int turned = Integer.numberOfTrailingZeros(step);
          turn(program, plugins.get(turned), (off >> turned & 1) == 0);
        }
        int paid = off >> plugins.indexOf("org.code99.commission-calculator") & 1;
        for (Visitor person : people) {
          look(person, off, paid == 0);
        }
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

  private void look(Visitor person, int off, boolean paid) {
    String front = person.get("/").body();
    Set<String> menu = Visitor.menu(front);
    Set<String> paths = new LinkedHashSet<>(menu);
    if (menu.contains("/house")) {
      paths.addAll(List.of("/house/plugins", "/house/uses", "/house/rules"));
    } else if (menu.contains("/commission") != paid) {
      faults.add(off + ": the menu is " + menu);
    }
    if (!menu.isEmpty()) {
      Visitor.links(person.get(menu.contains("/today") ? "/today" : "/").body()).stream()
          .filter(path -> path.matches("/files/[0-9a-f-]{36}"))
          .findFirst()
          .ifPresent(file -> OF_A_FILE.forEach(page -> paths.add(file + page)));
    }
    for (String path : paths) {
      int status = person.get(path).statusCode();
      if (status != 200) {
        faults.add("without " + Integer.toBinaryString(off) + ": " + path + " " + status);
      }
    }
  }

  private static List<String> ids(String json) throws IOException {
    List<String> ids = new ArrayList<>();
    new ObjectMapper().readTree(json).path("items").forEach(item -> ids.add(item.path("id").asText()));
    return List.copyOf(ids);
  }
}

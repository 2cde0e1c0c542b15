package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The demonstration, as a process of its own")
class DemoTest {
  private static final String WAVES = "/api/v1/waves";
  private static final Set<String> ROLES =
      Set.of(
          "admin",
          "group",
          "manager",
          "salesperson",
          "legal",
          "contributor",
          "other_region_salesperson",
          "other_company_manager");

  @TempDir static Path data;

  private static final Map<String, Visitor> BROWSERS = new HashMap<>();

  private static Process process;
  private static URI address;
  private static JsonNode roles;

  @BeforeAll
  static void start() throws IOException {
    process = Product.built().talking("demo", "--port", "0", "--data", data.toString());
    BufferedReader said = process.inputReader();
    List<String> lines = new ArrayList<>();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      lines.add(line);
      if (line.startsWith("Ctrl-C")) {
        break;
      }
    }
    assertTrue(process.isAlive(), () -> String.join("\n", lines));
    Path file = data.resolve("demo-access.json");
    JsonNode access = new ObjectMapper().readTree(file.toFile());
    address = URI.create(access.path("base_url").asText());
    roles = access.path("roles");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertTrue(lines.stream().anyMatch(line -> line.contains(address.toString())), lines::toString);
    ROLES.forEach(
        role -> assertTrue(lines.stream().anyMatch(line -> line.strip().startsWith(role)), role));
  }

  @AfterAll
  static void itEndsWhenToldTo() throws InterruptedException {
    process.destroy();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "still serving a minute after SIGTERM");
    assertEquals(0, process.exitValue());
    assertEquals(
        List.of(),
        ProcessHandle.allProcesses()
            .filter(one -> one.info().commandLine().orElse("").contains(data.toString()))
            .toList(),
        "no PostgreSQL is left");
  }

  @Test
  @DisplayName("S05: each role signs in by form and by token")
  void everybodyComesIn() {
    assertEquals(ROLES, Set.copyOf(names()));
    for (String role : names()) {
      HttpResponse<String> front = signedIn(role).get("/");
      assertEquals(200, front.statusCode(), role);
      assertFalse(front.uri().getPath().contains("sign-in"), role);
      String token = roles.path(role).path("token").asText();
      assertNotEquals(401, Visitor.program(address, token).get(WAVES).statusCode(), role);
    }
    assertEquals(401, Visitor.program(address, "made-up").get(WAVES).statusCode());
    HttpResponse<String> nobody =
        Visitor.browser(address).signIn(roles.path("admin").path("user").asText(), "wrong");
    assertEquals(401, nobody.statusCode());
  }

  @Test
  @DisplayName("every link of each role's menu, and of the pages behind it, answers 200")
  void noDeadEnds() {
    Map<String, Integer> dead = new LinkedHashMap<>();
    for (String role : names()) {
      pages(role)
          .forEach((path, page) -> {
            if (page.statusCode() != 200) {
              dead.put(role + " " + path, page.statusCode());
            }
          });
    }
    assertEquals(Map.of(), dead);
  }

  @Test
  @DisplayName("S05: nobody is shown a file of another region or of the other company")
  void everybodyTheirOwn() {
    Map<String, Set<String>> files = new LinkedHashMap<>();
    for (String role :
        List.of("salesperson", "other_region_salesperson", "other_company_manager")) {
      files.put(role, files(role));
    }
    files.forEach((role, theirs) ->
        files.forEach((other, others) -> {
          if (!role.equals(other)) {
            others.forEach(path -> {
              assertFalse(theirs.contains(path), role + " is shown " + path);
              assertEquals(404, browser(role).get(path).statusCode(), role + " opens " + path);
            });
          }
        }));
  }

  @Test
  @DisplayName("S77, S78: without dartboard and calculator no page says either word")
  void neitherWord() {
    pages("other_company_manager")
        .forEach((path, page) -> {
          String text = page.body().toLowerCase(Locale.ROOT);
          assertFalse(text.contains("dart"), path);
          assertFalse(text.contains("commission"), path);
          assertFalse(text.contains("nordstern"), path);
        });
  }

  /** The front page, what the menu leads to, and what those pages lead to. */
  private static Map<String, HttpResponse<String>> pages(String role) {
    Visitor visitor = browser(role);
    Map<String, HttpResponse<String>> seen = new LinkedHashMap<>();
    HttpResponse<String> front = visitor.get("/");
    seen.put("/", front);
    Set<String> menu = Visitor.menu(front.body());
    menu.forEach(path -> seen.computeIfAbsent(path, visitor::get));
    Set<String> behind = new LinkedHashSet<>();
    menu.forEach(path -> behind.addAll(Visitor.links(seen.get(path).body())));
    behind.forEach(path -> seen.computeIfAbsent(path, visitor::get));
    return seen;
  }

  private static Set<String> files(String role) {
    return pages(role).values().stream()
        .flatMap(page -> Visitor.links(page.body()).stream())
        .filter(path -> path.matches("/files/[0-9a-f-]{36}"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Signed in once: a password is dear to check. */
  private static Visitor browser(String role) {
    return BROWSERS.computeIfAbsent(role, DemoTest::signedIn);
  }

  private static Visitor signedIn(String role) {
    Visitor visitor = Visitor.browser(address);
    JsonNode key = roles.path(role);
    HttpResponse<String> front =
        visitor.signIn(key.path("user").asText(), key.path("password").asText());
    assertEquals(200, front.statusCode(), role);
    return visitor;
  }

  private static List<String> names() {
    return roles.properties().stream().map(Map.Entry::getKey).toList();
  }
}

package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What goes out of the demonstration")
@ExtendWith(Demonstration.class)
class DemoPostTest {
  private static final String WAVES = "/api/v1/waves";
  private static final String PRINT = "org.code99.channel-print";
  private static final String SLOT = "OutreachChannel-post";

  @TempDir private Path temp;

  @Test
  @DisplayName(
      "S80: what went by e-mail is read under Mail, as plain text, by those who see its file")
  void mail(House demo) throws IOException {
    Visitor manager = browser(demo, "manager");
    List<String> letters = letters(manager);
    assertFalse(letters.isEmpty());
    HttpResponse<String> letter = manager.get(letters.getFirst());
    assertTrue(letter.body().contains("Answers go to"), letter.body());
    assertTrue(letters(browser(demo, "admin")).size() > letters.size(), "other regions too");
    assertEquals(List.of(), letters(browser(demo, "other_company_manager")));
    assertEquals(403, browser(demo, "salesperson").get("/mail").statusCode());
    assertEquals(404, browser(demo, "other_company_manager").get(letters.getFirst()).statusCode());

    String parcel = letters.getFirst().substring("/mail/".length());
    Files.writeString(
        mailOf(demo, parcel), "\r\n<script>alert(99)</script>\r\n", StandardOpenOption.APPEND);
    String shown = manager.get(letters.getFirst()).body();
    assertTrue(shown.contains("&lt;script&gt;alert(99)&lt;/script&gt;"), shown);
    assertFalse(shown.contains("<script>alert"), shown);
  }

  @Test
  @DisplayName("S41, S46: a wave goes by post into the folder that an admin granted, and is listed")
  void post(House demo) throws IOException, InterruptedException {
    Path post = Files.createDirectory(temp.toRealPath().resolve("post"));
    grant(demo, post);
    Visitor manager = program(demo, "manager");
    String wave = WAVES + "/" + waiting(manager);
    try (WatchService watch = post.getFileSystem().newWatchService()) {
      post.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      assertEquals(200, manager.put(wave + "/approval", "{}").statusCode());
      assertEquals(200, manager.put(wave + "/release", "{\"medium\": \"post\"}").statusCode());
      while (shown(post).size() < listed(post).size() || listed(post).isEmpty()) {
        WatchKey news = watch.poll(60, TimeUnit.SECONDS);
        assertNotNull(news, "nothing came in a minute: " + manager.get(wave).body());
        news.pollEvents();
        news.reset();
      }
    }
    assertEquals(listed(post), shown(post));
    for (String name : shown(post)) {
      try (PDDocument pdf = Loader.loadPDF(post.resolve(name).toFile())) {
        assertTrue(new PDFTextStripper().getText(pdf).contains("Nordstern Werkzeuge GmbH"), name);
      }
    }
  }

  private static void grant(House demo, Path folder) throws IOException {
    Visitor admin = program(demo, "admin");
    JsonNode uses = json(admin.get("/api/v1/uses"));
    String company = uses.path("rows").path(0).path("region").asText();
    String choice =
        """
        {"version": %d, "why": "A printer.", "changes": [{"region": "%s", "point": "%s", "choice": "%s"}]}
        """
            .formatted(uses.path("version").asLong(), company, SLOT, PRINT);
    assertEquals(200, admin.post("/api/v1/uses", choice).statusCode());
    String settings = "/api/v1/uses/" + company + "/" + SLOT;
    String wish = "{\"settings\": {\"folder\": \"%s\"}, \"why\": \"A printer.\"}";
    HttpResponse<String> refused = admin.put(settings, wish.formatted(demo.data()));
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("Code 99's own"), refused.body());
    assertEquals(200, admin.put(settings, wish.formatted(folder)).statusCode());
  }

  /** The wave that nobody has read yet. */
  private static String waiting(Visitor manager) throws IOException {
    for (JsonNode wave : json(manager.get(WAVES)).path("items")) {
      if (wave.path("approvedBy").asText().isEmpty()) {
        return wave.path("id").asText();
      }
    }
    throw new AssertionError("every wave is approved");
  }

  private static List<String> listed(Path post) throws IOException {
    for (String name : names(post, "-packing-list.csv")) {
      return Files.readAllLines(post.resolve(name)).stream()
          .skip(1)
          .map(line -> line.split(",", 3)[1])
          .toList();
    }
    return List.of();
  }

  private static List<String> shown(Path post) throws IOException {
    return names(post, ".pdf").stream().filter(name -> !name.startsWith("artwork-")).toList();
  }

  private static List<String> names(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    }
  }

  private static List<String> letters(Visitor visitor) {
    return Visitor.links(visitor.get("/mail").body()).stream()
        .filter(path -> path.startsWith("/mail/"))
        .sorted()
        .toList();
  }

  private static Path mailOf(House demo, String parcel) throws IOException {
    try (Stream<Path> files = Files.walk(demo.data().resolve("mail"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file).contains("<" + parcel + "@")) {
          return file;
        }
      }
    }
    throw new AssertionError("no mail is numbered " + parcel);
  }

  private static Visitor program(House demo, String role) {
    return Visitor.program(demo.address(), demo.roles().path(role).path("token").asText());
  }

  private static Visitor browser(House demo, String role) {
    Visitor visitor = Visitor.browser(demo.address());
    JsonNode key = demo.roles().path(role);
    assertEquals(
        200, visitor.signIn(key.path("user").asText(), key.path("password").asText()).statusCode());
    return visitor;
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }
}

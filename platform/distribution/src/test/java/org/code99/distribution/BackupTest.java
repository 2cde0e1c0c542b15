package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Invariant 5: the demonstration is saved while it serves, and restored")
class BackupTest {
  private static final String SERVES = "Code 99 serves at ";

  @TempDir private Path folder;

  @Test
  @DisplayName(
      "all rows and checksums are equal, people see the same pages, and nothing leaves before release")
  void wholeHouse() throws Exception {
    Path data = folder.resolve("demo");
    Path archive = folder.resolve("saved.zip");
    Process demo = Product.built().talking("demo", "--port", "0", "--data", data.toString());
    Map<String, String> before;
    JsonNode access;
    try {
      URI address = address(demo, "Code 99 serves a demonstration at ");
      access = new ObjectMapper().readTree(data.resolve("demo-access.json").toFile());
      Product.built().run("backup", archive.toString(), "--data", data.toString()).andDone();
      before = pages(address, access);
    } finally {
      end(demo);
    }

    Path restored = folder.resolve("restored");
    Product.Ended done =
        Product.built().run("restore", archive.toString(), "--data", restored.toString()).andDone();
    assertTrue(done.out().contains("Nothing leaves this house"), done.out());
    assertEquals("", done.err());
    Path again = folder.resolve("again.zip");
    Product.built().run("backup", again.toString(), "--data", restored.toString()).andDone();
    assertEquals(manifest(archive).path("tables"), manifest(again).path("tables"));
    Product.Ended refused =
        Product.built().run("restore", archive.toString(), "--data", restored.toString());
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("is not empty"), refused.err());

    Process house = Product.built().talking("serve", "--port", "0", "--data", restored.toString());
    try {
      URI address = address(house, SERVES);
      assertEquals(before, pages(address, access));
      Visitor admin = Visitor.program(address, token(access, "admin"));
      assertTrue(admin.get("/api/v1/release").body().contains("\"granted\":false"));
      assertEquals(
          200,
          admin.put("/api/v1/release", "{\"why\":\"The original was thrown away.\"}").statusCode());
      assertTrue(admin.get("/api/v1/release").body().contains("\"granted\":true"));
      assertFalse(admin.get("/api/v1/release").body().contains("because"));
    } finally {
      end(house);
    }
  }

  /** What people of several roles see: their front page and the lists behind the menu. */
  private static Map<String, String> pages(URI address, JsonNode access) {
    Map<String, String> pages = new LinkedHashMap<>();
    for (String role : new String[] {"manager", "salesperson", "other_company_manager"}) {
      Visitor program = Visitor.program(address, token(access, role));
      for (String path :
          new String[] {
            "/api/v1/case-files", "/api/v1/drawers", "/api/v1/waves", "/api/v1/tasks"
          }) {
        pages.put(role + " " + path, program.get(path).body());
      }
    }
    return pages;
  }

  private static String token(JsonNode access, String role) {
    return access.path("roles").path(role).path("token").asText();
  }

  /** Where it serves, once it has said all that it says when it starts. */
  private static URI address(Process process, String words) throws IOException {
    BufferedReader said = process.inputReader();
    Optional<URI> address = Optional.empty();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(words)) {
        address = Optional.of(URI.create(line.substring(words.length()).strip()));
      }
      if (address.isPresent() && (line.startsWith(SERVES) || line.startsWith("Ctrl-C"))) {
        break;
      }
    }
    return address.orElseThrow(() -> new AssertionError("It ended without saying: " + words));
  }

  private static void end(Process process) throws InterruptedException {
    process.destroy();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "still serving a minute after SIGTERM");
  }

  private static JsonNode manifest(Path archive) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("manifest.json"))) {
      return new ObjectMapper().readTree(in);
    }
  }
}

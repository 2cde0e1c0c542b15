package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide "Your first plugin in ten minutes", followed to the letter. */
@DisplayName("P12: a stranger's first plugin, from the distribution alone")
final class FirstPluginTest {
  @TempDir private Path desk;

  @Test
  @DisplayName(
      "P12: whoever follows the guide, without a network and without our sources, has an approach that sends cakes")
  void followsTheGuide() throws IOException {
    Author author = new Author(desk, Product.built());
    author.follow(Guide.read("your-first-plugin.md"));
    Path trial = author.here().resolve("target/trial");
    List<String> kits = Files.readAllLines(trial.resolve("kits.csv"));
    assertTrue(kits.size() > 5, () -> String.join("\n", kits));
    assertEquals(
        kits.size() - 1, kits.stream().filter(kit -> kit.contains("Cake in a round box")).count());
    assertTrue(Files.size(trial.resolve("cover-notes.pdf")) > 0);
    assertTrue(
        author
            .type("code99 plugins verify target/approach-cake-1.0.0.jar")
            .contains("supplies OutreachApproach (com.example.approach-cake, with settings)"));
  }
}

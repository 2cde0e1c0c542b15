package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide "A taxonomy or a letter without Java", followed to the letter. */
@DisplayName("S84: plugins of data, from the distribution alone")
final class WithoutJavaTest {
  @TempDir Path desk;

  @Test
  @DisplayName(
      "S84, S17: whoever follows the guide has a taxonomy and a letter of their own, without a line of Java")
  void followsTheGuide() throws IOException {
    Author author = new Author(desk, Product.built());
    author.follow(Guide.read("without-java.md"));
    assertTrue(
        author
            .type("code99 plugins verify quiet/approach-quiet-1.0.0.jar")
            .contains("supplies OutreachApproach (com.example.approach-quiet, with settings)"));
    assertTrue(Files.size(author.here().resolve("quiet/trial/letters.pdf")) > 0);
  }
}

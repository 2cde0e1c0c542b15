package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The same file, company, date and seed give the same bytes")
class DeterminismTest {
  @TempDir static Path folder;

  private static NavigableMap<String, String> first = new TreeMap<>();

  @BeforeAll
  static void once() {
    first = run(Product.built(), "first");
    assertTrue(first.keySet().contains("letters.pdf"), first::toString);
  }

  @Test
  @DisplayName("in another zone and language, and over the results of another run")
  void elsewhere() {
    Product abroad =
        Product.built()
            .with("-Duser.timezone=Pacific/Kiritimati", "-Duser.language=tr", "-Duser.country=TR");
    assertNotEquals(first, run(abroad, "second", "--seed", "5", "--wave", "1"));
    assertEquals(first, run(abroad, "second"));
  }

  @Test
  @DisplayName("S02: with a data folder too, where the second run updates what the first filed")
  void kept() {
    String data = folder.resolve("data").toString();
    assertEquals(first, run(Product.built(), "third", "--data", data));
    assertEquals(first, run(Product.built(), "fourth", "--data", data));
  }

  private static NavigableMap<String, String> run(Product product, String out, String... more) {
    product.reviveSample(folder.resolve(out), more).andDone();
    return new Results(folder.resolve(out)).fingerprints();
  }
}

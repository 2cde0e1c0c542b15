package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltInTest {
  @Test
  @DisplayName(
      "P12: the product knows its own plugins by their bytes: each is built in, and one flipped bit is not")
  void bundledPluginsAreBuiltIn(@TempDir Path folder) throws IOException {
    Product product = Product.built();
    List<Path> bundled = Product.bundledJars();
    assertFalse(bundled.isEmpty());
    for (Path jar : bundled) {
      String told = product.run("plugins", "verify", jar.toString()).andDone().out();
      assertTrue(told.contains("trust    built in: comes with Code 99"), told);
    }
    Path other = folder.resolve("other.jar");
    byte[] bytes = Files.readAllBytes(bundled.getFirst());
    bytes[10] ^= 1; // the time of an entry, which nobody reads
    Files.write(other, bytes);
    Product.Ended verified = product.run("plugins", "verify", other.toString());
    assertEquals(0, verified.code());
    assertTrue(verified.out().contains("trust    untrusted: signed by nobody"), verified.out());
  }
}

package org.code99.drawers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A set of fingerprints")
class FingerprintSetTest {
  @Test
  @DisplayName("It holds what a common set holds, zero included, while it grows")
  void likeACommonSet() {
    Random random = new Random(99);
    FingerprintSet set = new FingerprintSet();
    Set<Long> common = new HashSet<>();
    for (int i = 0; i < 50_000; i++) {
      long value = random.nextInt(40_000) * 0x100000001L;
      assertEquals(common.contains(value), set.contains(value), () -> "seed 99, " + value);
      set.add(value);
      common.add(value);
    }
    set.add(0);
    assertEquals(true, set.contains(0));
  }
}

package org.code99.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScoreTest {
  @Test
  @DisplayName("a score is the sum of its lines, by construction")
  void sum() {
    List<Because> lines =
        new ArrayList<>(List.of(Because.of("much revenue", 60), Because.of("it hurt", -15)));
    Score score = Score.of("a", Rate.percent("20"), Optional.empty(), lines);
    lines.clear();
    assertEquals(45, score.points());
    assertEquals(2, score.because().size());
    assertThrows(
        IllegalArgumentException.class,
        () -> new Score("a", 46, Rate.ZERO, Optional.empty(), score.because()));
  }

  @Test
  @DisplayName("a score lies between 0 and 100, and so does a probability")
  void ranges() {
    assertThrows(IllegalArgumentException.class, () -> score(101, Rate.ZERO));
    assertThrows(IllegalArgumentException.class, () -> score(-1, Rate.ZERO));
    assertThrows(IllegalArgumentException.class, () -> score(1, Rate.percent("100.1")));
    assertThrows(IllegalArgumentException.class, () -> score(1, Rate.percent("-1")));
    assertEquals(100, score(100, Rate.WHOLE).points());
  }

  private static Score score(int points, Rate probability) {
    return Score.of("a", probability, Optional.empty(), List.of(Because.of("so", points)));
  }
}

package org.code99.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RateTest {
  @Test
  @DisplayName("a percentage is exact to four decimals and written as it was read")
  void percentages() {
    assertEquals(Rate.ofPartsPerMillion(42_500), Rate.percent("4.25"));
    assertEquals("4.25 %", Rate.percent("4.2500").toString());
    assertEquals("100", Rate.WHOLE.percentFigure());
    assertEquals("0", Rate.ZERO.percentFigure());
    assertEquals("0.0001", Rate.ofPartsPerMillion(1).percentFigure());
  }

  @Test
  @DisplayName("what is finer than a millionth, or no number, is refused")
  void refused() {
    assertThrows(IllegalArgumentException.class, () -> Rate.percent("0.00001"));
    assertThrows(IllegalArgumentException.class, () -> Rate.percent("a tenth"));
    assertThrows(IllegalArgumentException.class, () -> Rate.percent("4 %"));
  }

  @Test
  @DisplayName("a part is rounded half away from zero")
  void rounding() {
    assertEquals(1, Rate.percent("50").of(1));
    assertEquals(-1, Rate.percent("50").of(-1));
    assertEquals(0, Rate.percent("49.9999").of(1));
    assertEquals(3, Rate.percent("33.3333").of(9));
  }
}

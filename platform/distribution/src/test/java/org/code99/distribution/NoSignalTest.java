package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Back in the car, without a signal")
@ExtendWith(Demonstration.class)
class NoSignalTest {
  @RegisterExtension static final Chromium chromium = new Chromium();

  @Test
  @DisplayName(
      "S36: what was typed at 390 px outlives a cut network, a reload without it, and goes by itself when it is back, once")
  void nothingIsLost(House demo) {
    Window luc = chromium.phone(demo).as(demo.roles().path("other_region_salesperson"));
    luc.says("Luc Fabre").open("/today");
    String after = luc.someFile() + "/after";
    luc.open(after);
    luc.page().locator("form[data-laid-aside]").waitFor();
    assertTrue(
        (boolean) luc.page().evaluate("document.documentElement.scrollWidth <= innerWidth"),
        "nothing stands out to the side at 390 px");

    luc.signal(false);
    luc.fill("What did they say?", "They laughed, and asked us to stay for coffee.")
        .fill("Who said it", "Madame Roux")
        .tick("If we solved it", "not yet")
        .says("Kept on this phone. Goes when you have signal.");
    luc.page().reload();
    luc.says("What you wrote is still here");
    assertEquals("They laughed, and asked us to stay for coffee.", luc.value("What did they say?"));
    assertEquals("Madame Roux", luc.value("Who said it"));
    luc.press("Save").says("Kept on this phone. Goes when you have signal.");
    luc.page().reload();
    luc.says("Kept on this phone.");

    luc.signal(true);
    luc.page().locator("form[data-laid-aside]").waitFor();
    luc.says("What is written down").unfold("What is written down");
    luc.says("They laughed, and asked us to stay for coffee.");
    luc.open(after);
    assertEquals("", luc.value("Who said it"), "it is kept on the phone no longer");
    luc.unfold("What is written down").says("They laughed, and asked us to stay for coffee.");
    assertEquals(1, luc.times("They laughed, and asked us to stay for coffee."), "stored once");
  }
}

package org.code99.plugin.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The notation of the phrase book")
class PhrasebookFileTest {
  private static final Catalogue CATALOGUE =
      Catalogue.labelledBy(TestContext.of(PhrasebookFileTest.class));

  @Test
  @DisplayName("S17: words side by side, with others between them, and in either order")
  void notation() {
    Listener listener =
        listener("[late-delivery]", "80 came late", "80 truck .. broke", "80 # pallets ~ missing");
    assertEquals(List.of("came late"), heard(listener, "it came late"));
    assertEquals(List.of(), heard(listener, "it came rather late"));
    assertEquals(List.of("truck always broke"), heard(listener, "the truck always broke"));
    assertEquals(List.of(), heard(listener, "the truck came. Something broke"));
    assertEquals(List.of("missing: 3 pallets"), heard(listener, "missing: 3 pallets"));
    assertEquals(List.of("3 pallets missing"), heard(listener, "3 pallets missing"));
  }

  @Test
  @DisplayName("S17: a fault in the phrase book is told with its line")
  void faults() {
    assertTrue(fault("[no-such-reason]").contains("no-such-reason"));
    assertTrue(fault("[late-delivery]", "late").contains("no weight in 'late'"));
    assertTrue(fault("[late-delivery]", "80 @truck late").contains("@truck"));
    assertTrue(fault("[late-delivery").contains("no ']'"));
  }

  @Test
  @DisplayName("S46: praise denies its reason, a 'not' spoils praise, and nothing is our fault")
  void denials() {
    Listener listener =
        listener(
            "[late-delivery]",
            "80 late",
            "[against late-delivery]",
            "1 on time",
            "[=disclaimer]",
            "1 nobody said",
            "[=blameless]",
            "1 not your fault");
    assertEquals(List.of("late-delivery"), denied(listener, "it was on time"));
    assertEquals(List.of(), denied(listener, "it was not on time"));
    assertEquals(List.of("late-delivery"), denied(listener, "nobody said that it was late"));
    assertEquals(List.of(), denied(listener, "nobody said that; it was late"));
    assertEquals(List.of(), denied(listener, "it was on time, and then it was late"));
    assertEquals(8, denied(listener, "it was late and not your fault").size());
  }

  private static List<String> denied(Listener listener, String text) {
    return listener.listen(text).denied().stream()
        .map(place -> CATALOGUE.reasons().get(place).code())
        .toList();
  }

  private static String fault(String... lines) {
    return assertThrows(IllegalArgumentException.class, () -> listener(lines)).toString();
  }

  private static Listener listener(String... lines) {
    List<String> all = new ArrayList<>(List.of("@not = not", "@but = but", "@that = that"));
    all.addAll(List.of(lines));
    return new Listener(PhrasebookFile.read(new DataFile("phrases.txt", all), CATALOGUE));
  }

  private static List<String> heard(Listener listener, String text) {
    return listener.listen(text).findings().stream()
        .flatMap(finding -> finding.words().stream())
        .toList();
  }
}

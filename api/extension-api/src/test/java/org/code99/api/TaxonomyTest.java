package org.code99.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TaxonomyTest {
  private static final LossReason LATE =
      LossReason.of("late-delivery", "Late delivery", LossClass.UNKNOWN);

  @Test
  @DisplayName("a reason is found by its code, and an unknown code finds none")
  void findsByCode() {
    Taxonomy taxonomy = taxonomy(List.of(LATE), List.of());
    assertEquals(Optional.of(LATE), taxonomy.reason("late-delivery"));
    assertEquals(Optional.empty(), taxonomy.reason("lost-order"));
  }

  @Test
  @DisplayName("S46: a note that both gives and denies a reason is refused")
  void givenAndDenied() {
    Classification late =
        Classification.of("one", List.of(ReasonMatch.of("late-delivery", 80, List.of("late"))));
    assertEquals(List.of("lost-order"), late.withDenied(List.of("lost-order")).denied());
    assertEquals(
        "the classification of one both gives and denies 'late-delivery'",
        assertThrows(
                IllegalArgumentException.class, () -> late.withDenied(List.of("late-delivery")))
            .getMessage());
  }

  @Test
  @DisplayName("a code that stands twice, and a mapping to a reason that is not there, are refused")
  void refused() {
    assertEquals(
        "taxonomy classic has reason 'late-delivery' twice",
        assertThrows(IllegalArgumentException.class, () -> taxonomy(List.of(LATE, LATE), List.of()))
            .getMessage());
    assertEquals(
        "taxonomy classic maps 'LO' to 'lost-order', which it has not",
        assertThrows(
                IllegalArgumentException.class,
                () -> taxonomy(List.of(LATE), List.of(CodeMapping.of("LO", "lost-order"))))
            .getMessage());
  }

  @Test
  @DisplayName("a label is given in the language asked for, or in English, which is always there")
  void labels() {
    LossReason reason = LATE.withLabels(Map.of("en", "Late delivery", "de", "Zu spät geliefert"));
    assertEquals("Zu spät geliefert", reason.label("de"));
    assertEquals("Late delivery", reason.label("fr"));
    assertThrows(
        IllegalArgumentException.class, () -> LATE.withLabels(Map.of("de", "Zu spät geliefert")));
  }

  @Test
  @DisplayName("a code is lower-case and short, whatever the machine's language")
  void codes() {
    assertThrows(IllegalArgumentException.class, () -> Tone.of("FUN"));
    assertThrows(IllegalArgumentException.class, () -> Tone.of(""));
    assertThrows(IllegalArgumentException.class, () -> Tone.of("x".repeat(65)));
    assertEquals(Tone.FUN, Tone.of("fun"));
    assertEquals("opera", Tone.of("opera").code());
  }

  private static Taxonomy taxonomy(List<LossReason> reasons, List<CodeMapping> mappings) {
    return Taxonomy.of("classic", "1", reasons, mappings);
  }
}

package org.code99.plugin.taxonomy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.api.Classification;
import org.code99.api.ClassificationBatch;
import org.code99.api.LossClass;
import org.code99.api.LossNote;
import org.code99.api.LossReason;
import org.code99.api.ReasonMatch;
import org.code99.api.Settings;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What people say was not our mistake")
class DenialsTest {
  private static final TestContext CONTEXT = TestContext.of(DenialsTest.class);
  private static final ClassicTaxonomy TAXONOMY = new ClassicTaxonomy(CONTEXT);

  /** A line of {@code denials.csv}: language | source code | note | reasons | denied faults. */
  record Row(String language, String code, String text, List<String> reasons, Set<String> denied) {
    static Row of(String line) {
      String[] cells = line.split("\\|", -1);
      return new Row(
          cells[0],
          cells[1],
          cells[2],
          codes(cells[3]),
          cells[4].equals("*") ? faults() : new TreeSet<>(codes(cells[4])));
    }

    private static List<String> codes(String cell) {
      return cell.equals("-") ? List.of() : List.of(cell.split(" ", -1));
    }
  }

  static Stream<Row> rows() {
    byte[] file = CONTEXT.resource("org/code99/plugin/taxonomy/denials.csv").orElseThrow();
    return new String(file, StandardCharsets.UTF_8).lines().skip(1).map(Row::of);
  }

  @ParameterizedTest
  @MethodSource("rows")
  @DisplayName("S46, S12, S13: a note gives its reasons, and vetoes the faults that it denies")
  void denials(Row row) {
    Classification said = read(row.code(), row.text());
    Set<String> denied = new TreeSet<>(said.denied());
    denied.retainAll(faults());
    assertAll(
        () ->
            assertEquals(
                row.reasons(), said.matches().stream().map(ReasonMatch::reasonCode).toList()),
        () -> assertEquals(row.denied(), denied));
  }

  @Test
  @DisplayName("S46: three languages deny and assert")
  void languages() {
    assertTrue(rows().count() >= 60);
    for (String language : List.of("en", "de", "fr")) {
      List<Row> spoken = rows().filter(row -> row.language().equals(language)).toList();
      assertTrue(spoken.stream().filter(row -> !row.denied().isEmpty()).count() >= 5, language);
      assertTrue(spoken.stream().filter(row -> row.denied().isEmpty()).count() >= 5, language);
    }
  }

  @Test
  @DisplayName("S46, S17: no source code of another system outlives its denial")
  void codesAreVetoed() {
    for (String code : List.of("DELIVERY", "LATE_DELIVERY", "late-delivery", "LIVRAISON")) {
      Classification said = read(code, "You never delivered late.");
      assertEquals(List.of(), said.matches(), code);
      assertEquals(List.of("late-delivery"), said.denied(), code);
    }
  }

  private static Set<String> faults() {
    return TAXONOMY.taxonomy(Settings.none()).reasons().stream()
        .filter(reason -> reason.lossClass().equals(LossClass.OUR_FAULT))
        .map(LossReason::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Classification read(String code, String text) {
    return TAXONOMY
        .classify(
            ClassificationBatch.of(Settings.none(), List.of(LossNote.of("one", code, text, ""))))
        .getFirst();
  }
}

package org.code99.drawers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A file's stages")
class StageTest {
  @ParameterizedTest(name = "from {0}")
  @CsvSource({
    "LISTED, assigned begun planned contacted fact_finding clearing agreed restarted won over parked",
    "ASSIGNED, listed begun planned contacted fact_finding clearing agreed restarted won over parked",
    "BEGUN, listed planned contacted fact_finding clearing agreed restarted won over parked",
    "PLANNED, listed contacted fact_finding clearing agreed restarted won over parked",
    "CONTACTED, listed fact_finding clearing agreed restarted won over parked",
    "FACT_FINDING, listed clearing agreed restarted won over parked",
    "CLEARING, listed agreed restarted won over parked",
    "AGREED, listed restarted won over parked",
    "RESTARTED, listed won over parked",
    "WON, ''",
    "OVER, listed assigned restarted won",
    "PARKED, listed assigned begun planned contacted fact_finding clearing agreed restarted won over",
  })
  @DisplayName("S11, S64: where a file may go from each stage")
  void moves(Stage from, String allowed) {
    assertEquals(
        allowed,
        Arrays.stream(Stage.values())
            .filter(from::mayBecome)
            .map(Stage::code)
            .collect(Collectors.joining(" ")));
  }
}

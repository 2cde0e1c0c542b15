package org.code99.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("S32: the extension API grows, and breaks nobody who compiled against it")
class ApiGrowthTest {
  static Stream<OldApi> kept() {
    return OldApi.kept();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kept")
  @DisplayName("the API of today is binary and source compatible with all that was kept")
  void compatible(OldApi before) {
    assertEquals(List.of(), ApiGrowth.breaks(before.classes(), ApiGrowth.today()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kept")
  @DisplayName("what was kept says what was there, all of it")
  void complete(OldApi before) {
    assertTrue(before.classes().containsKey("org/code99/api/OutreachChannel.class"));
    assertEquals(
        before.lines().stream().filter(line -> line.matches("\\w+: .*")).count(),
        before.classes().size());
  }

  @Test
  @DisplayName("a member that goes, a type that goes and a question that is new are each noticed")
  void notices() {
    OldApi before = OldApi.kept().findFirst().orElseThrow();
    Map<String, byte[]> now = before.classes();
    assertEquals(List.of(), ApiGrowth.breaks(now, now));
    assertEquals(
        List.of("Money.zero: METHOD_REMOVED"),
        ApiGrowth.breaks(
            now, before.without("Money.zero(String currency): Money (static)").classes()));
    assertEquals(
        List.of("ScoringStrategy.explain: METHOD_ADDED_TO_INTERFACE"),
        ApiGrowth.breaks(
            now, before.with("ScoringStrategy.explain(String key): String").classes()));
    assertEquals(
        List.of(),
        ApiGrowth.breaks(now, before.with("PluginContext.hint(String key): String").classes()));
    Map<String, byte[]> less = new TreeMap<>(now);
    less.remove("org/code99/api/PlanBasis.class");
    assertTrue(ApiGrowth.breaks(now, less).contains("PlanBasis: CLASS_REMOVED"));
  }
}

package org.code99.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pf4j.ExtensionPoint;

@DisplayName("The reference of the extension points")
class PointsReferenceTest {
  private static final Path PAGE = Path.of("../../docs/reference/extension-points.md");
  private static final Pattern DEADLINE =
      Pattern.compile("\\| deadline \\| (\\d+) (seconds?|minutes?) \\|");

  static Stream<Class<? extends ExtensionPoint>> points() {
    return Points.all().stream();
  }

  @Test
  @DisplayName("has a section for every point, in their order, and for nothing else")
  void everyPoint() throws IOException {
    List<String> sections =
        Pattern.compile("(?m)^## `(\\w+)`$")
            .matcher(Files.readString(PAGE))
            .results()
            .map(section -> section.group(1))
            .toList();
    assertEquals(
        List.of(
            "LossReasonTaxonomy",
            "ScoringStrategy",
            "OutreachApproach",
            "OutreachChannel",
            "CommissionCalculator",
            "ChangeSignalSource"),
        sections);
    assertEquals(points().map(Class::getSimpleName).toList(), sections);
  }

  @ParameterizedTest
  @MethodSource("points")
  @DisplayName(
      "says when each question comes, how long it may take, what is believed, and an example")
  void says(Class<? extends ExtensionPoint> point) throws IOException {
    String section = section(point);
    for (Method question : point.getDeclaredMethods()) {
      if (Modifier.isAbstract(question.getModifiers())) {
        assertTrue(section.contains("`" + question.getName() + "`"), question.getName());
        assertTrue(section.contains(" " + question.getName() + "("), "an example of " + question);
      }
    }
    for (String row :
        List.of("kind", "since", "asked", "limit", "believed when", "where none is bound")) {
      assertTrue(section.contains("\n| " + row + " | "), row + " of " + point.getSimpleName());
    }
    Matcher deadline = DEADLINE.matcher(section);
    assertTrue(deadline.find(), "the deadline of " + point.getSimpleName());
    long number = Long.parseLong(deadline.group(1));
    assertEquals(
        HostSettings.of(Path.of("shelf")).deadlineOf(point),
        deadline.group(2).startsWith("minute")
            ? Duration.ofMinutes(number)
            : Duration.ofSeconds(number));
  }

  private static String section(Class<? extends ExtensionPoint> point) throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf("## `" + point.getSimpleName() + "`");
    int to = page.indexOf("\n## ", from + 1);
    return to < 0 ? page.substring(from) : page.substring(from, to);
  }
}

package org.code99.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a trail keeps of a change")
class ChangeTest {
  @Test
  @DisplayName("S77: it is read as it was written, whatever signs are in it")
  void roundTrip() {
    List<Change> changes =
        List.of(
            new Change("name", "Blume \"& Söhne\"", "a\\b; name \"x\" -> \"y\""),
            new Change("set-it.up", "", "line\nbreak"));
    assertEquals(changes, Change.in(Change.detail(changes)));
    assertEquals(List.of(), Change.in("admin manager"));
  }

  @Test
  @DisplayName("S77: it tells what differs, and what was empty")
  void differs() {
    Map<String, String> before = Map.of("name", "North", "language", "de");
    Map<String, String> after =
        new TreeMap<>(Map.of("name", "North", "language", "", "timeZone", "UTC"));
    assertEquals(
        List.of(new Change("language", "de", ""), new Change("timeZone", "", "UTC")),
        Change.between(before, after));
  }
}

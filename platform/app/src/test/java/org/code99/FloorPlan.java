package org.code99;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rooms of the application in their order, and which earlier room each of them may know: the
 * table as data.
 */
final class FloorPlan {
  /** Open to every room; each of them knows those before it. */
  static final List<String> GROUND_FLOOR =
      List.of("database", "audit", "regions", "people", "web", "mornings", "shelf");

  private static final Map<String, List<String>> ROOMS = rooms();

  private FloorPlan() {}

  /** All rooms, in the order in which a file walks through them. */
  static List<String> inOrder() {
    List<String> all = new ArrayList<>(GROUND_FLOOR);
    all.addAll(ROOMS.keySet());
    return List.copyOf(all);
  }

  /** The rooms that a room may know, itself included. */
  static Set<String> mayKnow(String room) {
    int floor = GROUND_FLOOR.indexOf(room);
    Set<String> known =
        new LinkedHashSet<>(floor >= 0 ? GROUND_FLOOR.subList(0, floor) : GROUND_FLOOR);
    known.addAll(ROOMS.getOrDefault(room, List.of()));
    known.add(room);
    return known;
  }

  /** What a room may know beside the ground floor, as the table says it. */
  static List<String> arrows(String room) {
    return ROOMS.getOrDefault(room, List.of());
  }

  private static Map<String, List<String>> rooms() {
    Map<String, List<String>> rooms = new LinkedHashMap<>();
    rooms.put("drawers", List.of());
    rooms.put("protection", List.of("drawers"));
    rooms.put("intake", List.of("drawers", "protection"));
    rooms.put("reasons", List.of("drawers", "protection"));
    rooms.put("lessons", List.of("drawers", "reasons"));
    rooms.put("dossier", List.of("drawers", "intake", "lessons"));
    rooms.put("triage", List.of("drawers", "protection", "reasons", "lessons", "dossier"));
    rooms.put("watch", List.of("drawers", "protection", "reasons", "lessons"));
    rooms.put("offers", List.of("drawers"));
    rooms.put(
        "outreach", List.of("drawers", "protection", "reasons", "lessons", "triage", "offers"));
    rooms.put(
        "visits",
        List.of(
            "drawers",
            "protection",
            "reasons",
            "lessons",
            "triage",
            "offers",
            "dossier",
            "outreach"));
    rooms.put("agreements", List.of("drawers", "offers", "visits"));
    rooms.put("wins", List.of("drawers", "intake", "dossier", "offers", "visits", "agreements"));
    rooms.put("commission", List.of("drawers", "offers", "wins"));
    rooms.put("scoreboard", List.copyOf(rooms.keySet()));
    rooms.put("office", List.of("drawers"));
    rooms.put("desk", List.copyOf(rooms.keySet()));
    rooms.put("shell", List.copyOf(rooms.keySet()));
    return rooms;
  }
}

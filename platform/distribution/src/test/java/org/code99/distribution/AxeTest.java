package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Whoever cannot see well")
@ExtendWith(Demonstration.class)
class AxeTest {
  private static final int DEPTH = 3;
  private static final int PHONE = 390;

  private static final Album album = Album.asTold();

  @RegisterExtension static final Chromium chromium = new Chromium();

  @Test
  @DisplayName(
      "axe finds nothing serious on any page of any role, light or dark, and none is wider than a phone")
  void nothingSerious(House demo) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    Set<String> looked = new HashSet<>();
    Window stranger = chromium.desktop(demo).open("/sign-in");
    look(stranger, "nobody", found);
    demo.roles()
        .properties()
        .forEach(role -> {
          Window window = chromium.desktop(demo).as(role.getValue());
          window.says("99");
          walk(window, role.getKey(), looked, found);
        });
    assertTrue(looked.size() > 40, () -> "only " + looked);
    assertEquals(Map.of(), found);
  }

  /** Follows the links of a role, one page of each kind, nearest first. */
  private static void walk(
      Window window, String role, Set<String> looked, Map<String, List<String>> found) {
    Set<String> met = new HashSet<>();
    Deque<String> paths = new ArrayDeque<>(List.of("/"));
    Map<String, Integer> depth = new LinkedHashMap<>(Map.of("/", 0));
    while (!paths.isEmpty()) {
      String path = paths.removeFirst();
      String kind = kind(path);
      if (!met.add(kind)) {
        continue;
      }
      window.open(path);
      if (looked.add(role.startsWith("other") ? role + kind : kind)) {
        look(window, role, found);
      }
      int next = depth.get(path) + 1;
      if (next <= DEPTH) {
        for (String link : window.links()) {
          if (!met.contains(kind(link)) && depth.putIfAbsent(link, next) == null) {
            paths.addLast(link);
          }
        }
      }
    }
  }

  private static void look(Window window, String role, Map<String, List<String>> found) {
    String page = role + " " + window.path();
    for (String theme : List.of("light", "dark")) {
      window.theme(theme);
      List<String> findings = Axe.findings(window);
      if (!findings.isEmpty()) {
        found.put(page + " " + theme, findings);
      }
      album.add(window, page + " desktop " + theme);
    }
    window.page().setViewportSize(PHONE, 844);
    if (window.width() > PHONE) {
      found.put(page + " phone", List.of("it is " + window.width() + " pixels wide"));
    }
    for (String theme : List.of("light", "dark")) {
      album.add(window.theme(theme), page + " phone " + theme);
    }
    window.page().setViewportSize(1280, 900);
  }

  /** Pages that differ by whose they are, or by a filter, are of one kind. */
  private static String kind(String path) {
    return path.replaceAll("\\?.*", "").replaceAll("[0-9a-f-]{36}", "{id}");
  }
}

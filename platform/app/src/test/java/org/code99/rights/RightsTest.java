package org.code99.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Everybody tries every route on everything")
class RightsTest {
  private static final Path PAGE = Path.of("../../docs/reference/routes.md");

  /** Ends the session of who goes there: gone last. */
  private static final String LAST = "/sign-out";

  private final Set<String> leaks = new TreeSet<>();
  private final Bodies bodies = new Bodies();
  private Ground ground;

  @BeforeEach
  void open(@TempDir Path folder) {
    ground = new Ground(folder);
  }

  @AfterEach
  void leave() {
    ground.close();
  }

  @Test
  @DisplayName(
      "S05, S77: each cell of docs/reference/routes.md is as declared, and nothing foreign is told; -Drights.write writes it anew")
  void everyCell() throws IOException {
    Map<Way, List<String>> cells = new LinkedHashMap<>();
    for (Way way : ways()) {
      ground.tidyUp();
      cells.put(way, ground.callers().stream().map(caller -> cell(way, caller)).toList());
    }
    String page = RightsPage.of(ground.callers().stream().map(Caller::role).toList(), cells);
    if (System.getProperty("rights.write") != null) {
      Files.writeString(PAGE, page);
    }
    assertEquals("", String.join("\n", leaks));
    assertTrue(cells.size() > 200, "only " + cells.size() + " routes were tried");
    assertEquals(Files.readString(PAGE), page, "run the test with -Drights.write");
  }

  private List<Way> ways() {
    List<Way> all =
        ground
            .house()
            .door(Router.class)
            .uriRoutes()
            .filter(route -> !route.getHttpMethodName().equals("HEAD"))
            .map(Way::of)
            .distinct()
            .sorted(Way.IN_ORDER)
            .toList();
    List<Way> last = all.stream().filter(way -> way.path().equals(LAST)).toList();
    List<Way> ordered = new ArrayList<>(all);
    ordered.removeAll(last);
    ordered.addAll(last);
    return ordered;
  }

  private String cell(Way way, Caller caller) {
    Place own = ground.places().getFirst();
    if (!way.placed(own) && !bodies.placed(way)) {
      return word(way, caller, own);
    }
    List<String> opened = new ArrayList<>();
    String closed = "-";
    for (Place place : ground.places().reversed()) {
      String word = word(way, caller, place);
      if (word.equals("yes")) {
        opened.addFirst(place.name());
      } else {
        closed = word;
      }
    }
    if (opened.contains("other")) {
      leaks.add(way + ": opens to the " + caller.role() + " of another company");
    }
    return opened.isEmpty() ? closed : String.join(" ", opened);
  }

  private String word(Way way, Caller caller, Place place) {
    Answer answer = caller.ask(way, place, bodies.of(way, place));
    if (answer.broken()) {
      leaks.add(way + ": breaks for the " + caller.role() + " with " + answer.status());
    }
    answer
        .unclear()
        .forEach(fault -> leaks.add(way + ": says to the " + caller.role() + " " + fault));
    for (Place foreign : ground.foreignTo(caller.role())) {
      if (answer.body().contains(foreign.file())) {
        leaks.add(way + ": tells the " + caller.role() + " of " + foreign.file());
      }
    }
    if (answer.signIn() && !way.who().contains(SecurityRule.IS_ANONYMOUS)) {
      return "sign in";
    }
    return answer.notForTheRole() ? "no" : answer.closed() ? "-" : "yes";
  }
}

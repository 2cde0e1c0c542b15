package org.code99.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.code99.regions.Allowance;
import org.code99.regions.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What the group keeps back from a company leaves no word there")
class WordsTest {
  private static final String DARTS = "org.test.dartboard";

  private static final String PLAYFUL =
      """
      public ApproachProfile profile(Settings settings) {
        return ApproachProfile.of(Tone.FUN, List.of(PieceKind.KIT), List.of("en"));
      }
      public List<Composition> compose(CompositionBatch batch) { return List.of(); }
      """;

  /**
   * What counts, in any case and in any mark-up, name of a class or key of JSON: <i>commission</i>
   * anywhere, and <i>dart</i> at the beginning of a word. So <i>dartboard</i>, <i>darts</i> and
   * <i>looseDart</i> count; <i>standard</i> does not.
   */
  private static final Pattern WORD = Pattern.compile("(?i:commission)|(?<![a-z])dart|Dart|DART");

  /** The description of the API is the product's and the same for everybody. */
  private static final Set<String> OF_THE_PRODUCT = Set.of("/api/openapi.yaml", "/api/docs");

  private final Set<String> told = new TreeSet<>();
  private Ground ground;
  private Place ours;
  private Place theirs;

  @BeforeEach
  void open(@TempDir Path folder) {
    ground = new Ground(folder);
    ground.house().openApproach(DARTS, PLAYFUL);
    ours = ground.places().getFirst();
    theirs = ground.places().getLast();
  }

  @AfterEach
  void leave() {
    ground.close();
  }

  @Test
  @DisplayName(
      "S77, S78: no page, list or paper of the company says dart or commission, whoever asks for it")
  void neitherWord() {
    Group group = ground.house().door(Group.class);
    assertEquals(
        List.of(),
        group.say(
            ours.id("company"),
            List.of(
                new Group.Word(theirs.id("company"), DARTS, Allowance.FORBIDDEN),
                new Group.Word(theirs.id("company"), Ground.PLAN, Allowance.FORBIDDEN)),
            "Gesa",
            "Letters only, and salaries."));
    List<Way> ways = ways();
    assertTrue(ways.size() > 100, "only " + ways.size() + " routes");
    int opened = 0;
    for (Caller caller : ground.peopleAt(theirs)) {
      for (Way way : ways) {
        opened += read(caller, way, theirs) ? 1 : 0;
      }
    }
    assertTrue(opened > 200, "only " + opened + " answers were read");
    assertEquals("", String.join("\n", told));
  }

  @Test
  @DisplayName("S77: the company beside it, which uses both, speaks of both")
  void bothWords() {
    Caller admin = ground.peopleAt(ours).get(1);
    ways().forEach(way -> read(admin, way, ours));
    for (String path : List.of("GET /house/plugins", "GET /house/uses", "GET /api/v1/plugins")) {
      assertTrue(
          told.stream().anyMatch(line -> line.startsWith(path + " ")), () -> path + ": " + told);
    }
  }

  private List<Way> ways() {
    return ground
        .house()
        .door(Router.class)
        .uriRoutes()
        .filter(route -> route.getHttpMethodName().equals("GET"))
        .map(Way::of)
        .filter(way -> !OF_THE_PRODUCT.contains(way.path()))
        .distinct()
        .sorted(Way.IN_ORDER)
        .toList();
  }

  /** Whether it opened; what was asked for is not told, also where it is said again. */
  private boolean read(Caller caller, Way way, Place place) {
    Answer answer = caller.ask(way, place, "");
    String words = text(answer.body()).replace(way.at(place), "");
    Matcher found = WORD.matcher(words);
    while (found.find()) {
      told.add(
          "%s tells the %s: %s"
              .formatted(
                  way,
                  caller.role(),
                  words
                      .substring(
                          Math.max(0, found.start() - 50),
                          Math.min(words.length(), found.end() + 40))
                      .replace('\n', ' ')));
    }
    return answer.status() == 200;
  }

  private static String text(String body) {
    if (!body.startsWith("%PDF")) {
      return body;
    }
    try (PDDocument paper = Loader.loadPDF(body.getBytes(StandardCharsets.ISO_8859_1))) {
      return new PDFTextStripper().getText(paper);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

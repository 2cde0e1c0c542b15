package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The guide "Your first plugin in ten minutes", followed to the letter. */
@DisplayName("P12: a stranger's first plugin, from the distribution alone")
final class FirstPluginTest {
  private static final String JAR = "target/approach-cake-1.0.0.jar";

  @RegisterExtension static final Chromium chromium = new Chromium();

  @TempDir Path desk;

  @Test
  @DisplayName(
      "P12: whoever follows the guide, without a network and without our sources, has a signed approach that sends cakes, and one region uses it")
  void followsTheGuide() throws IOException {
    Author author = new Author(desk, Product.built());
    author.follow(Guide.read("your-first-plugin.md"));
    sendsCakesOnTrial(author.here().resolve("target/trial"));
    assertTrue(
        author
            .type("code99 plugins verify " + JAR)
            .contains("supplies OutreachApproach (com.example.approach-cake, with settings)"));
    isUsedInOneRegion(author.here());
  }

  private static void sendsCakesOnTrial(Path trial) throws IOException {
    List<String> kits = Files.readAllLines(trial.resolve("kits.csv"));
    assertTrue(kits.size() > 5, () -> String.join("\n", kits));
    assertEquals(
        kits.size() - 1, kits.stream().filter(kit -> kit.contains("Cake in a round box")).count());
    assertTrue(Files.size(trial.resolve("cover-notes.pdf")) > 0);
  }

  private void isUsedInOneRegion(Path plugin) throws IOException {
    try (House house = House.empty(desk.resolve("house"))) {
      Window nora = chromium.desktop(house);
      FirstDay.opens(nora, house);
      FirstDay.draws(nora, "North");
      FirstDay.draws(nora, "South");
      for (String name : List.of("Ada", "Cem")) {
        FirstDay.letsIn(nora, name, "salesperson", name.equals("Ada") ? "North" : "South");
      }
      comesOntoTheShelf(nora, plugin);
      isChosenFor(nora, "North");
      nora.open("/imports/new")
          .fill("Name of the drawer", "Lost")
          .upload("The list", "lost.csv", StoryLists.customers("L", 6))
          .press("Put 6 into the drawer")
          .press("Divide")
          .press("By territory")
          .press("Divide 6 files");
      nora.open("/going-out")
          .choose("Drawer", "Lost")
          .fill("For each person, the first", "0")
          .press("Compose a wave")
          .says("Composed.");
      assertTrue(nora.line("Kern L 1 AG").contains("kit · Ada Muster"), nora.line("Kern L 1 AG"));
      assertTrue(nora.line("Kern L 3 AG").contains("letter · Cem Muster"), "the South goes on");
    }
  }

  /**
   * Its maker is trusted by their key; what was found in the jar is seen before it is installed.
   */
  private static void comesOntoTheShelf(Window admin, Path plugin) throws IOException {
    admin
        .open("/plugin-shelf/publishers")
        .fill("What we call them", "Example Ltd")
        .fill("Their public key", Files.readString(plugin.resolve("example.pem.pub")))
        .fill("Why", "They bake")
        .press("Trust them")
        .says("By Nora Kern: They bake");
    admin
        .open("/plugin-shelf")
        .upload("The jar", plugin.resolve(JAR))
        .upload("Its signature, if there is one", plugin.resolve(JAR + ".sig"))
        .press("Look through it")
        .says("none: it may be installed")
        .says("Example Ltd")
        .fill("Why", "A sweeter first word")
        .press("Install it");
  }

  /** Chosen for one region, and told there what a cake costs, by the form of its own schema. */
  private static void isChosenFor(Window admin, String region) {
    admin
        .open("/house/uses")
        .choose("Approach of " + region, "Send a cake")
        .press("Rehearse it")
        .says("becomes Send a cake")
        .fill("Why the change", "They like it sweet")
        .press("Switch now");
    admin
        .open("/house/uses")
        .press("Settings of Send a cake for " + region)
        .fill("Cost of a cake", "none")
        .fill("Why the change", "Our baker's price")
        .press("Save");
    assertTrue(!admin.refusals().isEmpty(), "a cost is a number");
    admin.fill("Cost of a cake", "1900").fill("Why the change", "Our baker's price").press("Save");
    admin.open("/house/uses").press("Settings of Send a cake for " + region).says("Send a cake");
    assertEquals("1900", admin.value("Cost of a cake"));
  }
}

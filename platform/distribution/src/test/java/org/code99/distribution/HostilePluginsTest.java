package org.code99.distribution;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("P12: a plugin that misbehaves is contained and named, and the others' work goes on")
class HostilePluginsTest {
  private static final Product HASTY = Product.built().with("-Dcode99.plugin.deadline=3");
  private static final String HANGS =
      "try { Thread.sleep(Long.MAX_VALUE); } catch (InterruptedException e) {} return null;";
  private static final String SPINS = "while (true) {}";
  private static final String THROWS = "throw new IllegalStateException(\"out of order\");";

  @TempDir Path folder;

  @Test
  @DisplayName(
      "four approaches that throw, hang, spin and answer for somebody else: their regions get"
          + " letters")
  void approaches() throws IOException {
    HostileJar workshop = new HostileJar(folder.resolve("workshop"));
    Path plugins = Subset.of(folder.resolve("plugins"), Product.bundledJars());
    workshop.approach("org.elsewhere.approach-throws", THROWS, plugins);
    workshop.approach("org.elsewhere.approach-hangs", HANGS, plugins);
    workshop.approach("org.elsewhere.approach-spins", SPINS, plugins);
    workshop.approach(
        "org.elsewhere.approach-lies",
        """
        return batch.briefs().stream()
            .map(brief -> Composition.declined("not " + brief.key(), "no idea"))
            .toList();
        """,
        plugins);
    SampleCompany company =
        SampleCompany.copiedTo(folder)
            .saying(region("approach: throws"), region("approach: dartboard"))
            .saying(in("{country: [FR, ES]}", "hangs"), "match: {country: [FR, ES]}")
            .saying(in("{country: [GB, IE]}", "spins"), in("{country: [GB, IE]}", "dartboard"))
            .saying(
                in("{country: [PL, SE, TR, GR, JP]}", "lies"),
                "match: {country: [PL, SE, TR, GR, JP]}");

    Results results = run(company, plugins);

    assertEquals(
        Set.of(
            "org.elsewhere.approach-throws",
            "org.elsewhere.approach-hangs",
            "org.elsewhere.approach-spins",
            "org.elsewhere.approach-lies"),
        failed(results));
    Pieces pieces = new Pieces(results);
    assertEquals(List.of(), pieces.faults());
    Map<String, String> regions =
        results.ranked().stream()
            .collect(toMap(row -> row.getField("account_no"), row -> row.getField("region")));
    assertTrue(
        pieces.letters().stream()
            .map(regions::get)
            .collect(toSet())
            .containsAll(Set.of("dach", "sued", "west", "isles", "america", "rest")),
        "the standard letter stands in");
  }

  @Test
  @DisplayName("a scoring that throws: everybody is ranked all the same, and gets a piece")
  void throwingScoring() throws IOException {
    ranksAllTheSame(THROWS);
  }

  @Test
  @DisplayName("a scoring that hangs: everybody is ranked all the same, and gets a piece")
  void hangingScoring() throws IOException {
    ranksAllTheSame(HANGS);
  }

  @Test
  @DisplayName(
      "a scoring that answers for accounts that nobody asked about: none of it is believed")
  void lyingScoring() throws IOException {
    ranksAllTheSame(
        """
        return batch.cases().stream()
            .map(c -> Score.of("not " + c.key(), Rate.percent("99"), Optional.empty(),
                List.of(Because.of("trust me", 99))))
            .toList();
        """);
  }

  private void ranksAllTheSame(String body) throws IOException {
    HostileJar workshop = new HostileJar(folder.resolve("workshop"));
    Path plugins = Subset.of(folder.resolve("plugins"), Product.bundledJars());
    workshop.scoring("org.elsewhere.scoring-hostile", body, plugins);
    SampleCompany company =
        SampleCompany.copiedTo(folder).saying("scoring: hostile", "scoring: second-chance");

    Results results = run(company, plugins);

    assertEquals(Set.of("org.elsewhere.scoring-hostile"), failed(results));
    assertEquals(29, results.ranked().size());
    assertFalse(
        results.ranked().stream().anyMatch(row -> row.getField("because").contains("trust me")));
    Pieces pieces = new Pieces(results);
    assertFalse(pieces.letters().isEmpty());
    assertFalse(pieces.kits().isEmpty());
    assertEquals(List.of(), pieces.faults());
  }

  private Results run(SampleCompany company, Path plugins) {
    Path out = folder.resolve("out");
    Product.Ended ended =
        HASTY.revive(company, Product.sampleList(), out, "--plugins", plugins.toString()).andDone();
    assertTrue(ended.out().contains("org.elsewhere."), "named in the summary in words");
    assertTrue(Files.exists(out.resolve("summary.json")));
    return new Results(out);
  }

  private static Set<String> failed(Results results) {
    JsonNode failures = results.summary().get("failures");
    Set<String> names = new TreeSet<>();
    failures.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String region(String approach) {
    return "match: {country: [DE, AT, CH]}\n    plugins:\n      " + approach;
  }

  private static String in(String match, String approach) {
    return "match: " + match + "\n    plugins:\n      approach: " + approach;
  }
}

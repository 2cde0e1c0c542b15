package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every subset of the plugins does the main job")
class PluginSubsetsTest {
  private static final Pattern DART = Pattern.compile("(?<!\\p{L})dart");
  private static final List<String> BY_TAXONOMY = List.of("confidence");
  private static final List<String> BY_SCORING =
      List.of("score", "win_probability", "second_lifetime_value");

  @TempDir Path folder;

  static Stream<Set<String>> subsets() {
    // the main job sends nothing and asks nobody outside: channels and sources have no say in it
    List<String> all =
        Product.bundledJars().stream()
            .map(PluginSubsetsTest::name)
            .filter(name -> !name.startsWith("channel-") && !name.startsWith("signals-"))
            .toList();
    assertEquals(5, all.size());
    return IntStream.range(0, 1 << all.size())
        .mapToObj(bits ->
            IntStream.range(0, all.size())
                .filter(jar -> (bits >> jar & 1) == 1)
                .mapToObj(all::get)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @ParameterizedTest(name = "with {0}")
  @MethodSource("subsets")
  @Execution(ExecutionMode.CONCURRENT)
  @DisplayName("S78: the list is ranked, and what is absent leaves no column and no word")
  void ranksTheList(Set<String> names) throws IOException {
    Path plugins =
        Subset.of(
            folder.resolve("plugins"),
            Product.bundledJars().stream().filter(jar -> names.contains(name(jar))).toList());
    Path out = folder.resolve("out");
    Product.built().reviveSample(out, "--plugins", plugins.toString()).andDone();
    List<String> faults = new ArrayList<>();
    check(new Results(out), names, faults);
    assertEquals(List.of(), faults);
  }

  private static String name(Path jar) {
    return jar.getFileName().toString().replace("code99-", "").replace(".jar", "");
  }

  private static void check(Results results, Set<String> names, List<String> faults) {
    if (results.ranked().size() != 29 || results.rejects().size() != 2) {
      faults.add("%d files".formatted(results.ranked().size()));
    }
    if (!results.summary().get("failures").isEmpty()) {
      faults.add("failures " + results.summary().get("failures"));
    }
    columns(results, BY_TAXONOMY, names.contains("taxonomy-classic"), faults);
    columns(results, BY_SCORING, names.contains("scoring-second-chance"), faults);
    String words = results.everyWord().toLowerCase(Locale.ROOT);
    boolean paid = names.contains("commission-calculator");
    columns(results, List.of("commission_if_won"), paid, faults);
    if (!paid && words.contains("commission")) {
      faults.add("somebody speaks of commission: " + around(words, words.indexOf("commission")));
    }
    boolean darts = names.contains("approach-dartboard");
    DART.matcher(words)
        .results()
        .findFirst()
        .filter(found -> !darts)
        .ifPresent(
            found -> faults.add("somebody speaks of darts: " + around(words, found.start())));
    Pieces pieces = new Pieces(results);
    faults.addAll(pieces.faults());
    boolean kits = darts && names.contains("taxonomy-classic");
    if (pieces.kits().isEmpty() == kits) {
      faults.add(pieces.kits().size() + " kits");
    }
    if (pieces.letters().isEmpty() == names.contains("approach-letter")) {
      faults.add(pieces.letters().size() + " letters");
    }
  }

  private static void columns(
      Results results, List<String> columns, boolean expected, List<String> faults) {
    for (String column : columns) {
      if (results.headings("ranked.csv").contains(column) != expected) {
        faults.add("the column " + column + " is " + (expected ? "missing" : "there"));
      }
    }
  }

  private static String around(String words, int place) {
    return words.substring(Math.max(0, place - 60), Math.min(words.length(), place + 60));
  }
}

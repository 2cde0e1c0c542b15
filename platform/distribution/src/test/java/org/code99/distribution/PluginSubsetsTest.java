package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Every subset of the plugins does the main job")
class PluginSubsetsTest {
  private static final Pattern DART = Pattern.compile("(?<!\\p{L})dart");
  private static final List<String> BY_TAXONOMY = List.of("confidence");
  private static final List<String> BY_SCORING =
      List.of("score", "win_probability", "second_lifetime_value");

  @TempDir Path folder;

  @Test
  @DisplayName("S78: in all 32 the list is ranked, and what is absent leaves no column and no word")
  void allSubsets() throws InterruptedException, ExecutionException {
    List<Path> jars = Product.bundledJars();
    assertEquals(5, jars.size());
    List<String> wrong = new ArrayList<>();
    try (ExecutorService lanes = Executors.newFixedThreadPool(2)) {
      List<Future<List<String>>> runs = new ArrayList<>();
      for (int subset = 0; subset < 1 << jars.size(); subset++) {
        List<Path> chosen = new ArrayList<>();
        for (int jar = 0; jar < jars.size(); jar++) {
          if ((subset >> jar & 1) == 1) {
            chosen.add(jars.get(jar));
          }
        }
        runs.add(lanes.submit(() -> faults(chosen)));
      }
      for (Future<List<String>> run : runs) {
        wrong.addAll(run.get());
      }
    }
    assertEquals(List.of(), wrong);
  }

  private List<String> faults(List<Path> jars) throws IOException {
    String names = String.join(" ", jars.stream().map(jar -> "" + jar.getFileName()).toList());
    Path place = folder.resolve("subset-" + Integer.toHexString(names.hashCode()));
    Path plugins = Subset.of(place.resolve("plugins"), jars);
    Path out = place.resolve("out");
    Product.Ended ended = Product.built().reviveSample(out, "--plugins", plugins.toString());
    List<String> faults = new ArrayList<>();
    if (ended.code() != 0) {
      faults.add("exit code " + ended.code() + ": " + ended.err());
    } else {
      check(new Results(out), names, faults);
    }
    return faults.stream().map(fault -> "with [" + names + "]: " + fault).toList();
  }

  private static void check(Results results, String names, List<String> faults) {
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

package org.code99.host;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.api.BuyerStatus;
import org.code99.api.Score;
import org.code99.api.ScoringBatch;
import org.code99.api.ScoringCase;
import org.code99.api.ScoringStrategy;
import org.code99.api.Settings;

/** A host on a test bench, and short ways to ask its scoring strategies. */
record Bench(PluginHost host) {
  /** Opens a jar; the test fails when it is refused. */
  ExtensionRef opened(Path jar) {
    String id = done(host.install(jar)).pluginId();
    done(host.enable(id));
    return ref(id);
  }

  static ExtensionRef ref(String pluginId) {
    return new ExtensionRef(pluginId, pluginId, "ScoringStrategy");
  }

  Answer<List<Score>> score(ExtensionRef ref, String... keys) {
    Set<String> asked = Stream.of(keys).collect(Collectors.toSet());
    return host.call(
        ScoringStrategy.class,
        ref,
        strategy -> strategy.score(batch(keys)),
        Answers.exactlyFor(asked, Score::key));
  }

  /** The points that everybody gets. */
  int points(ExtensionRef ref) {
    return switch (score(ref, "a")) {
      case Answer.Answered<List<Score>>(List<Score> scores) -> scores.getFirst().points();
      case Answer.Failed<List<Score>>(Failure failure) -> fail(failure.toString());
    };
  }

  Failure failure(ExtensionRef ref, String... keys) {
    return score(ref, keys).failed().orElseThrow(() -> new AssertionError("it answered"));
  }

  PluginState state(String pluginId) {
    return host.plugins().stream()
        .filter(plugin -> plugin.pluginId().equals(pluginId))
        .map(PluginStatus::state)
        .findFirst()
        .orElseThrow();
  }

  static PluginStatus done(Change change) {
    return assertInstanceOf(Change.Done.class, change, change.toString()).status();
  }

  static List<String> refused(Change change) {
    return assertInstanceOf(Change.Refused.class, change, change.toString()).reasons();
  }

  static ScoringBatch batch(String... keys) {
    return ScoringBatch.of(
        LocalDate.of(2026, 1, 15),
        99,
        Settings.none(),
        Stream.of(keys).map(Bench::scoringCase).toList());
  }

  private static ScoringCase scoringCase(String key) {
    return new ScoringCase(
        key,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0,
        List.of(),
        BuyerStatus.UNKNOWN,
        Optional.empty());
  }
}

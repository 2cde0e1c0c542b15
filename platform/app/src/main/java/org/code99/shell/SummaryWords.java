package org.code99.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.code99.api.Money;
import org.code99.intake.ImportReport;

/** What a run came to, for the person at the terminal. */
final class SummaryWords {
  /** Why a file of the wave has no piece, by the policy that objected. */
  private static final Map<String, String> WITHHELD =
      Map.of(
          "approach", "no approach suits or answers",
          "protection", "protection stops them",
          "contact left", "nobody knows who buys there today",
          "address", "the address is not complete",
          "at most once", "the same person has a piece already, or may not have one",
          "print", "their name or address cannot be printed");

  private SummaryWords() {}

  static String of(Summary summary, Path out) {
    ImportReport list = summary.imported();
    Map<String, Long> decided = summary.byDecision();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %d accepted, %d rejected, %s, %s."
            .formatted(
                counted(list.rows(), "row"),
                list.accepted(),
                list.rejected(),
                counted(list.duplicates(), "duplicate"),
                counted(list.remarks(), "remark")));
    lines.add(
        "%d to visit, %d to watch, %d stopped by protection (%d suspected of a legal dispute)."
            .formatted(
                decided.getOrDefault("visit", 0L),
                decided.getOrDefault("watch", 0L),
                decided.getOrDefault("stopped", 0L),
                summary.suspectedLegal()));
    lines.add(
        "Lost per year: revenue %s, profit %s%s (exchange rates of %s)."
            .formatted(
                measure(summary.revenue(), summary.filesOfUnknownValue()),
                measure(summary.converted(summary.profit()), summary.profit().unknownFiles()),
                summary
                    .commission()
                    .map(lost ->
                        ", commission " + measure(summary.converted(lost), lost.unknownFiles()))
                    .orElse(""),
                summary.rates().asOf()));
    lines.add(
        "The first wave, %s: %s."
            .formatted(counted(summary.wave().files(), "file"), pieces(summary.wave().pieces())));
    new TreeMap<>(summary.wave().withheld())
        .forEach((policy, files) ->
            lines.add(
                "  %s without a piece: %s."
                    .formatted(
                        counted(files, "file"),
                        WITHHELD.getOrDefault(policy, "refused by the policy '" + policy + "'"))));
    lines.addAll(summary.warnings());
    summary.absent().forEach(sentence -> lines.add("Not there: " + sentence + "."));
    summary
        .failures()
        .forEach((plugin, failure) ->
            lines.add(
                "Plugin %s failed: %s".formatted(plugin, String.valueOf(failure.get("first")))));
    lines.add("Everything is in %s; begin with ranked.csv.".formatted(out));
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  /** What nobody knows is said so, and is not zero (S08). */
  private static String measure(List<Money> sums, long unknownFiles) {
    String known = sums.stream().map(Money::toString).collect(Collectors.joining(" and "));
    if (unknownFiles == 0) {
      return known.isEmpty() ? "nothing" : known;
    }
    String unknown = "unknown for " + counted(unknownFiles, "file");
    return known.isEmpty() ? unknown : "%s (%s)".formatted(known, unknown);
  }

  private static String pieces(Map<String, Long> pieces) {
    return pieces.isEmpty()
        ? "no pieces"
        : new TreeMap<>(pieces)
            .entrySet().stream()
                .map(kind -> counted(kind.getValue(), kind.getKey()))
                .collect(Collectors.joining(", "));
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}

package org.code99.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.api.Score;

/** Files in the order that their scores give them: by points, else by what was lost. */
final class Standings {
  private final List<Placed> placed = new ArrayList<>();

  /** A file with its score, if it got one. */
  record Placed(FileToRank file, Optional<Score> score) {
    private long points() {
      return score.map(Score::points).map(Integer::longValue).orElse(Long.MIN_VALUE);
    }

    private long lost() {
      return file.lostPerYear().map(Money::minorUnits).orElse(Long.MIN_VALUE);
    }
  }

  void add(List<FileToRank> files, Map<String, Score> scores) {
    for (FileToRank file : files) {
      placed.add(new Placed(file, Optional.ofNullable(scores.get(file.file().toString()))));
    }
    placed.sort(
        Comparator.comparingLong(Placed::points)
            .thenComparingLong(Placed::lost)
            .reversed()
            .thenComparing(one -> one.file().file()));
  }

  List<Placed> inOrder() {
    return List.copyOf(placed);
  }

  /** From 1. */
  int placeOf(UUID file) {
    for (int i = 0; i < placed.size(); i++) {
      if (placed.get(i).file().file().equals(file)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("file " + file + " stands nowhere");
  }
}

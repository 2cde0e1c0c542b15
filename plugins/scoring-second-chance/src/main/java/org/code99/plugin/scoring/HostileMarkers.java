package org.code99.plugin.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.code99.api.Because;
import org.code99.api.Hostility;

/** Every marker of dislike takes off points, together never more than a bound. */
final class HostileMarkers implements Rule {
  private static final int BOUND = 14;

  @Override
  public int least() {
    return -BOUND;
  }

  @Override
  public int most() {
    return 0;
  }

  @Override
  public List<Because> weigh(Situation situation) {
    if (situation.file().hostility().isEmpty()) {
      return List.of();
    }
    TreeSet<String> markers = new TreeSet<>();
    for (Hostility marker : situation.file().hostility()) {
      markers.add(marker.code());
    }
    List<Because> lines = new ArrayList<>();
    int left = BOUND;
    for (String marker : markers) {
      int full = pointsOf(marker);
      int points = Math.min(left, full);
      String bound = points < full ? " (no more in all)" : "";
      lines.add(Because.of(sentence(marker) + bound, -points));
      left -= points;
    }
    return lines;
  }

  private static int pointsOf(String marker) {
    return switch (marker) {
      case "never-again" -> 5;
      case "badmouth", "dispute" -> 4;
      case "returned" -> 3;
      default -> 2;
    };
  }

  private static String sentence(String marker) {
    return switch (marker) {
      case "never-again" -> "never want to see us again";
      case "badmouth" -> "warn others about us";
      case "dispute" -> "legal dispute, closed";
      case "returned" -> "sent our product back";
      default -> "other dislike";
    };
  }
}

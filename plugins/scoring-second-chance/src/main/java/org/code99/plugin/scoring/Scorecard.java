package org.code99.plugin.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.code99.api.Because;
import org.code99.api.Score;

/**
 * The rules. People read the weightiest line first, and what all files have in common last.
 *
 * <p>{@link #START} and the rules' least and most points are chosen together: they span 0 to 100.
 */
final class Scorecard {
  static final int START = 40;

  static final ValueLost VALUE = new ValueLost();

  /** Everything but the value speaks for how likely they are to come back. */
  static final List<Rule> CHANCES =
      List.of(
          new CauseInOurHands(),
          new WhoseDoing(),
          new Certainty(),
          new Mended(),
          new BuyerThere(),
          new TimePassed(),
          new Hurt(),
          new HostileMarkers(),
          new Incidents(),
          new CompetitorThere());

  private static final Because SAME_START = Because.of("start", START);

  private static final Comparator<Because> WEIGHTIEST_FIRST =
      Comparator.comparingInt(line -> -Math.abs(line.points()));

  private Scorecard() {}

  static Score fill(Situation situation) {
    List<Because> lines = new ArrayList<>(16);
    int chances = START;
    for (Rule rule : CHANCES) {
      for (Because line : rule.weigh(situation)) {
        lines.add(line);
        chances += line.points();
      }
    }
    lines.addAll(VALUE.weigh(situation));
    lines.sort(WEIGHTIEST_FIRST);
    lines.add(SAME_START);
    return Score.of(
        situation.file().key(),
        WinChance.of(chances, situation),
        SecondLifetime.valueOf(situation),
        lines);
  }
}

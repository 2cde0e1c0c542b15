package org.code99.plugin.scoring;

import java.util.ArrayList;
import java.util.List;
import org.code99.api.Because;
import org.code99.api.Score;

/**
 * The rules in the order in which people should read them.
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

  private static final Because SAME_START =
      Because.of("Every lost customer starts with the same points.", START);

  private Scorecard() {}

  static Score fill(Situation situation) {
    List<Because> lines = new ArrayList<>(16);
    lines.add(SAME_START);
    lines.addAll(VALUE.weigh(situation));
    int beforeChances = lines.size();
    for (Rule rule : CHANCES) {
      lines.addAll(rule.weigh(situation));
    }
    int chances = START;
    for (Because line : lines.subList(beforeChances, lines.size())) {
      chances += line.points();
    }
    return Score.of(
        situation.file().key(),
        WinChance.of(chances, situation),
        SecondLifetime.valueOf(situation),
        lines);
  }
}

package org.code99.plugin.scoring;

import java.util.List;
import org.code99.api.PluginContext;
import org.code99.api.Score;
import org.code99.api.ScoringBatch;
import org.code99.api.ScoringStrategy;
import org.pf4j.Extension;

/**
 * Scores a lost customer from 0 to 100 and gives each point a sentence.
 *
 * <p>Every file starts with the same points; each {@linkplain Scorecard rule} adds or takes off
 * some. The most that the rules can give leads to exactly 100 and the most that they can take to
 * exactly 0, so nothing is cut off at the ends. More value never lowers a score, a cause that is
 * mended further never lowers it, more severity and more hostility never raise it.
 */
@Extension
public final class SecondChance implements ScoringStrategy {
  /** Needs nothing of the platform: the figures come with each batch. */
  public SecondChance(PluginContext context) {}

  @Override
  public List<Score> score(ScoringBatch batch) {
    Yardstick yardstick = Yardstick.from(batch.settings());
    return batch.cases().stream()
        .map(file -> Scorecard.fill(new Situation(file, batch.asOf(), yardstick)))
        .toList();
  }
}
